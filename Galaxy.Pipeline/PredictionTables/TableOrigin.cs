using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>What rows depend on besides their pictures.</summary>
/// <param name="Version">Galaxy's.</param>
/// <param name="Network">Its name.</param>
/// <param name="Model">SHA-256 of the model file.</param>
/// <param name="Classes">The model's.</param>
/// <param name="TestTimeAugmentation">Whether every picture was shown in all orientations.</param>
/// <param name="Shard">Which part of the catalog.</param>
internal sealed record TableOrigin(
    string Version, string Network, string Model, ImmutableArray<string> Classes, bool TestTimeAugmentation, Shard Shard)
{
    /// <summary>The whole catalog, if it was looked through before the first row, as shards do; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CatalogSum? Catalog { get; init; }

    /// <summary>Whether the model tells pictures unlike those of its training.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool TellsUnlike { get; init; }

    /// <summary>The probability with which each picture's class is in its set; null for no sets.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Promise { get; init; }

    /// <summary>The last features of each picture that the table has; 0 for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Features { get; init; }

    [JsonIgnore]
    public PredictionColumns Columns => new(Classes)
    {
        Numbers =
        [
            .. TestTimeAugmentation ? [NumberColumn.MutualInformation] : Array.Empty<NumberColumn>(),
            .. TellsUnlike ? [NumberColumn.Unlikeness] : Array.Empty<NumberColumn>(),
        ],
        Texts = Promise is null ? [] : [TextColumn.ClassSet, TextColumn.Answered],
        Features = Features,
    };

    /// <summary>How another table differs, in words that continue "it was made …"; null if rows of both may stand in one.</summary>
    public string? DifferenceOf(TableOrigin other) => other switch
    {
        _ when other.Model != Model => "with another model",
        _ when other.Network != Network => $"with another network, {other.Network}",
        _ when !other.Classes.SequenceEqual(Classes) => "with other classes",
        _ when other.Version != Version => $"by another version of galaxy, {other.Version}",
        _ when other.TestTimeAugmentation != TestTimeAugmentation => other.TestTimeAugmentation ? "with --tta" : "without --tta",
        _ when other.Promise != Promise => other.Promise is { } level ? $"with --abstain {level}" : "without --abstain",
        _ when other.Features != Features => other.Features > 0 ? "with --features" : "without --features",
        _ when other.Shard.Count != Shard.Count => $"as one of {Plural.Of(other.Shard.Count, "shard")}, not of {Quantity.Count(Shard.Count)}",
        _ when other.Catalog is not null && Catalog is not null && other.Catalog != Catalog => "from another catalog",
        _ => null,
    };
}
