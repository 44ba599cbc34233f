using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>folds.json: a cross-validation.</summary>
internal sealed record FoldsDocument : SetupDocument
{
    private FoldsDocument(RunSetup setup) : base(setup)
    {
    }

    public required FoldedDataDocument Data { get; init; }
    public required MeanAndDeviation Accuracy { get; init; }
    public required MeanAndDeviation TrainAccuracy { get; init; }
    public required MeanAndDeviation MacroRecall { get; init; }
    public required ImmutableArray<FoldDocument> Folds { get; init; }
    public required EvaluationDocument Pooled { get; init; }
    public required ImmutableArray<MistakeDocument> Mistakes { get; init; }
    public required ImmutableArray<string> Warnings { get; init; }
    public required RunTiming Timing { get; init; }

    public static FoldsDocument Of(CrossValidationReport report) => new(report.Setup)
    {
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
