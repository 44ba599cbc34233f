using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>report.json: a training on votes.</summary>
internal sealed record VoteRunDocument : SetupDocument
{
    private VoteRunDocument(RunSetup setup) : base(setup)
    {
    }

    public required VoteData Data { get; init; }
    public required VoteEvaluationDocument? Validation { get; init; }
    public required VoteEvaluationDocument? Test { get; init; }
    public required ImmutableArray<VoteEpochDocument> Epochs { get; init; }
    public required ImmutableArray<string> Warnings { get; init; }
    public required RunTimingDocument Timing { get; init; }

    public static VoteRunDocument Of(VoteReport run) => new(run.Setup)
    {
        Data = run.Data,
        Validation = VoteEvaluationDocument.Of(run.Validation),
        Test = VoteEvaluationDocument.Of(run.Test),
        Epochs = [.. run.Epochs.Select(epoch => new VoteEpochDocument(epoch.Epoch, epoch.TrainLoss, epoch.ValidationLoss))],
        Warnings = run.Warnings,
        Timing = RunTimingDocument.Of(run.Timing, run.Epochs),
    };
}
