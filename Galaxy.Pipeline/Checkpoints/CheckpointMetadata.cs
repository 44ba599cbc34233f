using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Galaxy.Kernels;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>What a checkpoint says besides its tensors, as safetensors metadata.</summary>
internal sealed record CheckpointMetadata(
    RunConditions Conditions, int Epoch, int Step, ImmutableArray<EpochMetrics> Metrics, ImmutableArray<EpochRow> Epochs,
    bool HasAverage, int BestEpoch)
{
    private const string FormatName = "format";
    private const string FormatVersion = "galaxy checkpoint 1";
    private const string SpecName = "spec";
    private const string ConditionsName = "conditions";
    private const string ProgressName = "progress";

    /// <summary>A rate over no time at all is infinite.</summary>
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static ImmutableDictionary<string, string> Of(Checkpoint checkpoint, NetworkInfo network) => new Dictionary<string, string>
    {
        [FormatName] = FormatVersion,
        [SpecName] = network.Spec,
        [ConditionsName] = JsonSerializer.Serialize(checkpoint.Conditions, Options),
        [ProgressName] = JsonSerializer.Serialize(Progress.Of(checkpoint), Options),
    }.ToImmutableDictionary();

    /// <summary>Why the file is no checkpoint of this network, or null.</summary>
    public static string? Difference(IReadOnlyDictionary<string, string> metadata, NetworkInfo network)
    {
        if (!metadata.TryGetValue(FormatName, out string? format) || !metadata.TryGetValue(SpecName, out string? spec))
            return "it does not say which network it is of";
        return string.Equals(format, FormatVersion, StringComparison.Ordinal)
            ? SpecDifference.Of(spec, network.Spec)
            : $"its format is '{format}' where '{FormatVersion}' is read";
    }

    /// <exception cref="MalformedFileException">Something is missing or wrong.</exception>
    public static CheckpointMetadata Read(IReadOnlyDictionary<string, string> metadata)
    {
        RunConditions? conditions = metadata.Parse<RunConditions>(ConditionsName, Options);
        Progress? progress = metadata.Parse<Progress>(ProgressName, Options);
        if (conditions is not { Images: not null, Options.IsDefault: false } || conditions.Options.Any(option => option?.Name is null))
            throw MetadataReading.Wrong(ConditionsName, "fingerprint and options");
        return progress is not null && progress.IsPossible
            ? progress.ToMetadata(conditions)
            : throw MetadataReading.Wrong(ProgressName, "the progress of a run");
    }

    private sealed record Progress(
        int Epoch, int Step, ImmutableArray<EpochMetrics> Metrics, ImmutableArray<EpochRow> Epochs, bool HasAverage, int BestEpoch)
    {
        public static Progress Of(Checkpoint checkpoint) => new(
            checkpoint.State.Epoch, checkpoint.State.Step, checkpoint.State.Metrics, checkpoint.Epochs,
            checkpoint.State.AveragedWeights is not null, checkpoint.Best.Epoch);

        public bool IsPossible =>
            Epoch >= 1 && Step >= Epoch && BestEpoch >= 1 && BestEpoch <= Epoch
            && IsOnePerEpoch(Metrics) && IsOnePerEpoch(Epochs);

        private bool IsOnePerEpoch<T>(ImmutableArray<T> rows) where T : class? =>
            !rows.IsDefault && rows.Length == Epoch && rows.All(row => row is not null);

        public CheckpointMetadata ToMetadata(RunConditions conditions) => new(conditions, Epoch, Step, Metrics, Epochs, HasAverage, BestEpoch);
    }
}
