using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Galaxy.Kernels;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>What a checkpoint says besides its tensors, as safetensors metadata.</summary>
internal sealed record CheckpointMetadata(
    RunConditions Conditions, int Epoch, int Step, ImmutableArray<EpochMetrics> Metrics, ImmutableArray<EpochRow> Epochs,
    int BestEpoch, Evaluation? BestValidation)
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
    public static CheckpointMetadata Read(IReadOnlyDictionary<string, string> metadata, NetworkInfo network)
    {
        RunConditions? conditions = metadata.Parse<RunConditions>(ConditionsName, Options);
        Progress? progress = metadata.Parse<Progress>(ProgressName, Options);
        if (conditions is not { Images: not null, Options.IsDefault: false } || conditions.Options.Any(option => option?.Name is null))
            throw MetadataReading.Wrong(ConditionsName, "fingerprint and options");
        return progress is not null && progress.IsPossible(network.Classes.Length)
            ? progress.ToMetadata(conditions, network.Classes)
            : throw MetadataReading.Wrong(ProgressName, "the progress of a run");
    }

    private sealed record Progress(
        int Epoch, int Step, ImmutableArray<EpochMetrics> Metrics, ImmutableArray<EpochRow> Epochs, int BestEpoch, double? BestLoss, int[][]? BestConfusion)
    {
        public static Progress Of(Checkpoint checkpoint) => new(
            checkpoint.State.Epoch, checkpoint.State.Step, checkpoint.State.Metrics, checkpoint.Epochs, checkpoint.Best.Epoch,
            checkpoint.Best.Validation?.Loss, checkpoint.Best.Validation?.Confusion.Rows.Select(row => row.ToArray()).ToArray());

        public bool IsPossible(int classes) =>
            Epoch >= 1 && Step >= Epoch && BestEpoch >= 1 && BestEpoch <= Epoch
            && IsOnePerEpoch(Metrics) && IsOnePerEpoch(Epochs)
            && BestLoss is null == BestConfusion is null
            && (BestConfusion is null || (BestConfusion.Length == classes && BestConfusion.All(row => row?.Length == classes)));

        private bool IsOnePerEpoch<T>(ImmutableArray<T> rows) where T : class? =>
            !rows.IsDefault && rows.Length == Epoch && rows.All(row => row is not null);

        public CheckpointMetadata ToMetadata(RunConditions conditions, ImmutableArray<string> classes) => new(
            conditions, Epoch, Step, Metrics, Epochs, BestEpoch,
            BestLoss is { } loss && BestConfusion is { } rows
                ? Evaluation.Of(classes, new ConfusionMatrix([.. rows.Select(row => row.ToImmutableArray())]), loss)
                : null);
    }
}
