using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Galaxy.Pipeline.Recipes;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>compare.json: networks on the same folds.</summary>
internal sealed record ComparisonDocument
{
    public required string Best { get; init; }
    public required string Data { get; init; }
    public required int Images { get; init; }
    public required int Folds { get; init; }
    public required bool Tta { get; init; }
    public required ulong Seed { get; init; }
    public required JsonObject Recipe { get; init; }
    public required ImmutableArray<ComparedNetworkDocument> Networks { get; init; }
    public required ImmutableArray<BesideBestDocument> BesideBest { get; init; }
    public required ImmutableArray<string> Warnings { get; init; }

    public static ComparisonDocument Of(Comparison comparison) => new()
    {
        Best = comparison.Best.Network.Name,
        Data = comparison.Data.Source,
        Images = comparison.Images,
        Folds = comparison.Folds,
        Tta = comparison.TestTimeAugmentation,
        Seed = comparison.Seed,
        Recipe = RecipeJson.Of(comparison.Recipe),
        Networks = [.. comparison.Networks.Select(ComparedNetworkDocument.Of)],
        BesideBest = [.. comparison.Others.Select(BesideBestDocument.Of)],
        Warnings = comparison.Warnings,
    };
}
