using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>report.json: a training.</summary>
internal sealed record RunDocument : SetupDocument
{
    private RunDocument(RunSetup setup) : base(setup)
    {
    }

    public required RunDataDocument Data { get; init; }
    public required EvaluationDocument Train { get; init; }
    public required EvaluationDocument? Validation { get; init; }
    public required EvaluationDocument? Test { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required AbstentionDocument? Abstention { get; init; }

    public required ImmutableArray<MistakeDocument> Mistakes { get; init; }
    public required ImmutableArray<EpochDocument> Epochs { get; init; }
    public required ImmutableArray<string> Warnings { get; init; }
    public required RunTimingDocument Timing { get; init; }

    public static RunDocument Of(RunReport run) => new(run.Setup)
    {
        Data = RunDataDocument.Of(run.Data),
        Train = EvaluationDocument.Of(run.Train, "training"),
        Validation = run.Validation is { } validation ? EvaluationDocument.Of(validation, "validation") : null,
        Test = run.Test is { } test ? EvaluationDocument.Of(test, "test") : null,
        Abstention = AbstentionDocument.Of(run.Abstention),
        Mistakes = MistakeDocument.Of(run.Mistakes, run.Data.Classes),
        Epochs = [.. run.Epochs.Select(EpochDocument.Of)],
        Warnings = run.Warnings,
        Timing = RunTimingDocument.Of(run.Timing, run.Epochs),
    };
}
