using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Galaxy.Pipeline.Recipes;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>report.json: a training on votes.</summary>
internal sealed record VoteRunDocument
{
    public required string Network { get; init; }
    public required Verbatim Spec { get; init; }
    public required int Parameters { get; init; }
    public required ulong Seed { get; init; }
    public required OrderedDictionary<string, JsonElement> Options { get; init; }
    public required JsonObject Recipe { get; init; }
    public required VoteData Data { get; init; }
    public required VoteEvaluationDocument? Validation { get; init; }
    public required VoteEvaluationDocument? Test { get; init; }
    public required ImmutableArray<VoteEpochDocument> Epochs { get; init; }
    public required ImmutableArray<string> Warnings { get; init; }
    public required RunTimingDocument Timing { get; init; }

    public static VoteRunDocument Of(VoteReport run) => new()
    {
        Network = run.Setup.Network,
        Spec = new Verbatim(run.Setup.Spec),
        Parameters = run.Setup.Parameters,
        Seed = run.Setup.Seed,
        Options = RunDocument.OptionsOf(run.Setup.Options),
        Recipe = RecipeJson.Of(run.Setup.Recipe),
        Data = run.Data,
        Validation = VoteEvaluationDocument.Of(run.Validation),
        Test = VoteEvaluationDocument.Of(run.Test),
        Epochs = [.. run.Epochs.Select(epoch => new VoteEpochDocument(epoch.Epoch, epoch.TrainLoss, epoch.ValidationLoss))],
        Warnings = run.Warnings,
        Timing = RunTimingDocument.Of(run.Timing, run.Epochs),
    };
}
