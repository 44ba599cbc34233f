using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Training;

/// <summary>A training so far.</summary>
/// <param name="State">The last state.</param>
/// <param name="Best">The candidate kept so far; null before the first epoch.</param>
/// <param name="Epochs">A row per epoch done or begun.</param>
public sealed record TrainingProgress(TrainState State, Candidate? Best, ImmutableArray<EpochRow> Epochs)
{
    /// <summary>Whether the last epoch is the one kept.</summary>
    public bool IsBest => Best?.Epoch == State.Metrics.Length;

    /// <summary>Before the first epoch.</summary>
    public static TrainingProgress Start(NetworkInfo network, TrainSettings settings) => Start(TrainState.Start(network, settings));

    /// <summary>Before the first epoch.</summary>
    public static TrainingProgress Start(TrainState state) => new(state, Best: null, []);

    /// <summary>After one more epoch. Disposes the candidate that is not kept.</summary>
    public TrainingProgress Add(EvaluatedEpoch epoch, KeptEpoch kept)
    {
        Candidate best = Best?.Keep(kept, epoch.Candidate) ?? epoch.Candidate;
        (ReferenceEquals(best, Best) ? epoch.Candidate : Best)?.Dispose();
        return new TrainingProgress(epoch.State, best, Epochs.Add(epoch.Row));
    }

    /// <summary>Whether the best epoch is this many epochs old.</summary>
    /// <param name="patience">The number of epochs; null for forever.</param>
    public bool HasWaited(int? patience) => Best?.HasWaited(State, patience) ?? false;
}
