using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>The figures of an evaluation.</summary>
internal record EvaluationDocument
{
    public required int Images { get; init; }
    public required double Loss { get; init; }
    public required double Accuracy { get; init; }
    public required Verbatim? Interval { get; init; }
    public required double MajorityBaseline { get; init; }
    public required string MajorityClass { get; init; }
    public required double MacroRecall { get; init; }
    public required double Top2 { get; init; }
    public required double? Roc { get; init; }
    public required double? AveragePrecision { get; init; }
    public required double Ece { get; init; }
    public required double Brier { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required double? Temperature { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required double? EceUnscaled { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required double? RotationConsistency { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required int? Unlike { get; init; }

    public required ImmutableArray<ClassDocument> PerClass { get; init; }
    public required ImmutableArray<Verbatim> Confusion { get; init; }
    public required ImmutableArray<ReliabilityBinDocument> Reliability { get; init; }
    public required ImmutableArray<string> Warnings { get; init; }

    /// <param name="evaluation">The evaluation.</param>
    /// <param name="part">Of which images: <c>test</c>, <c>training</c>, <c>validation</c>.</param>
    public static EvaluationDocument Of(Evaluation evaluation, string part) => new()
    {
        Images = evaluation.Count,
        Loss = evaluation.Loss,
        Accuracy = evaluation.Accuracy,
        Interval = Verbatim.Of(evaluation.Interval),
        MajorityBaseline = evaluation.MajorityBaseline,
        MajorityClass = evaluation.MajorityClass.Name,
        MacroRecall = evaluation.MacroRecall,
        Top2 = evaluation.TopTwoAccuracy,
        Roc = evaluation.MacroRocArea,
        AveragePrecision = evaluation.MacroAveragePrecision,
        Ece = evaluation.Calibration.ExpectedError,
        Brier = evaluation.Calibration.Brier,
        Temperature = evaluation.Temperature,
        EceUnscaled = evaluation.UnscaledError,
        RotationConsistency = evaluation.RotationConsistency,
        Unlike = evaluation.Unlike,
        PerClass = [.. evaluation.PerClass.Zip(evaluation.Rankings, ClassDocument.Of)],
        Confusion = [.. evaluation.Confusion.Rows.Select(row => Verbatim.Row(row))],
        Reliability = [.. evaluation.Calibration.Bins.Select(ReliabilityBinDocument.Of)],
        Warnings = [.. evaluation.Warnings(part)],
    };
}
