using System.Collections.Immutable;

namespace Galaxy.Pipeline.Training;

/// <summary>What came of a training, ended by itself, early or by Ctrl-C.</summary>
/// <param name="Best">The state that is kept.</param>
/// <param name="Epochs">One row per epoch done or begun, at least one.</param>
/// <param name="LastEpochImages">Images that the last epoch has shown.</param>
/// <param name="StoppedEarly">Whether it ended because no epoch was better for long.</param>
/// <param name="Interrupted">Whether Ctrl-C ended it.</param>
internal sealed record TrainingOutcome(Candidate Best, ImmutableArray<EpochRow> Epochs, long LastEpochImages, bool StoppedEarly, bool Interrupted);
