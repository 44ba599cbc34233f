using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>report.json: a training.</summary>
internal sealed record RunDocument
{
    public required string Network { get; init; }
    public required Verbatim Spec { get; init; }
    public required int Parameters { get; init; }
    public required ulong Seed { get; init; }
    public required OrderedDictionary<string, JsonElement> Options { get; init; }
    public required JsonObject Recipe { get; init; }
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

    public static RunDocument Of(RunReport run) => new()
    {
        Network = run.Setup.Network,
        Spec = new Verbatim(run.Setup.Spec),
        Parameters = run.Setup.Parameters,
        Seed = run.Setup.Seed,
        Options = OptionsOf(run.Setup.Options),
        Recipe = RecipeJson.Of(run.Setup.Recipe),
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

    /// <summary>Options by name, in their order.</summary>
    public static OrderedDictionary<string, JsonElement> OptionsOf(IEnumerable<RunOption> options) =>
        new(options.Select(option => KeyValuePair.Create(option.Name, option.Value)));
}
