using System.Collections.Immutable;
using System.Text.Json;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>A checkpoint's safetensors metadata.</summary>
internal sealed record CheckpointMetadata(RunConditions Conditions, CheckpointProgress Progress)
{
    private const string FormatName = "format";
    private const string FormatVersion = "galaxy checkpoint 1";
    private const string SpecName = "spec";
    private const string ConditionsName = "conditions";
    private const string ProgressName = "progress";

    public static ImmutableDictionary<string, string> Of(Checkpoint checkpoint, NetworkInfo network) => new Dictionary<string, string>
    {
        [FormatName] = FormatVersion,
        [SpecName] = network.Spec,
        [ConditionsName] = JsonSerializer.Serialize(checkpoint.Conditions, CheckpointJson.Strict.RunConditions),
        [ProgressName] = JsonSerializer.Serialize(CheckpointProgress.Of(checkpoint), CheckpointJson.Strict.CheckpointProgress),
    }.ToImmutableDictionary();

    /// <summary>Checks that a file is a checkpoint of this network.</summary>
    /// <param name="metadata">The file's metadata.</param>
    /// <param name="network">The network.</param>
    /// <param name="refuse">The problem, for a reason in words.</param>
    public static Result<Unit> Check(IReadOnlyDictionary<string, string> metadata, NetworkInfo network, Func<string, Problem> refuse)
    {
        if (!metadata.TryGetValue(FormatName, out string? format) || !metadata.TryGetValue(SpecName, out string? spec))
            return refuse("it does not name its network");
        return string.Equals(format, FormatVersion, StringComparison.Ordinal)
            ? SpecDifference.Check(spec, network.Spec, refuse)
            : refuse($"its format is '{format}', but only '{FormatVersion}' is read");
    }

    /// <exception cref="MalformedFileException">Something is missing or wrong.</exception>
    public static CheckpointMetadata Read(IReadOnlyDictionary<string, string> metadata)
    {
        RunConditions? conditions = metadata.Parse(ConditionsName, CheckpointJson.Strict.RunConditions);
        CheckpointProgress? progress = metadata.Parse(ProgressName, CheckpointJson.Strict.CheckpointProgress);
        if (conditions is not { Images: not null, Options.IsDefault: false } || conditions.Options.Any(option => option?.Name is null))
            throw MetadataJson.Wrong(ConditionsName, "fingerprint and options");
        return progress is not null && progress.IsPossible
            ? new CheckpointMetadata(conditions, progress)
            : throw MetadataJson.Wrong(ProgressName, "the progress of a run");
    }
}
