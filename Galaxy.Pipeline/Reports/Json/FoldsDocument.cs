using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Recipes;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>folds.json: a cross-validation.</summary>
internal sealed record FoldsDocument
{
    public required string Network { get; init; }
    public required Verbatim Spec { get; init; }
    public required int Parameters { get; init; }
    public required ulong Seed { get; init; }
    public required OrderedDictionary<string, JsonElement> Options { get; init; }
    public required JsonObject Recipe { get; init; }
    public required FoldedDataDocument Data { get; init; }
    public required MeanAndDeviation Accuracy { get; init; }
    public required MeanAndDeviation TrainAccuracy { get; init; }
    public required MeanAndDeviation MacroRecall { get; init; }
    public required ImmutableArray<FoldDocument> Folds { get; init; }
    public required EvaluationDocument Pooled { get; init; }
    public required ImmutableArray<MistakeDocument> Mistakes { get; init; }
    public required ImmutableArray<string> Warnings { get; init; }
    public required RunTiming Timing { get; init; }

    public static FoldsDocument Of(CrossValidationReport report) => new()
    {
        Network = report.Setup.Network,
        Spec = new Verbatim(report.Setup.Spec),
        Parameters = report.Setup.Parameters,
        Seed = report.Setup.Seed,
        Options = RunDocument.OptionsOf(report.Setup.Options),
        Recipe = RecipeJson.Of(report.Setup.Recipe),
        Data = FoldedDataDocument.Of(report.Data),
        Accuracy = report.Accuracy,
        TrainAccuracy = report.TrainAccuracy,
        MacroRecall = report.MacroRecall,
        Folds = [.. report.Folds.Select(FoldDocument.Of)],
        Pooled = EvaluationDocument.Of(report.Pooled, "test"),
        Mistakes = MistakeDocument.Of(report.Mistakes, report.Data.Classes),
        Warnings = report.Warnings,
        Timing = report.Timing,
    };
}
