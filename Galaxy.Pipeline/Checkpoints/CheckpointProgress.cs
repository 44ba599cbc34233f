using System.Collections.Immutable;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>How far a checkpoint's training has come.</summary>
/// <param name="Epoch">Whole epochs done, at least one.</param>
/// <param name="Step">Steps done, the same number in every epoch.</param>
/// <param name="Metrics">One per epoch.</param>
/// <param name="Epochs">One per epoch, with validation and time.</param>
/// <param name="HasAverage">Whether an average of the weights is kept.</param>
/// <param name="BestEpoch">The one whose weights are kept.</param>
internal sealed record CheckpointProgress(
    int Epoch, int Step, ImmutableArray<EpochMetrics> Metrics, ImmutableArray<EpochRow> Epochs, bool HasAverage, int BestEpoch)
{
    public static CheckpointProgress Of(Checkpoint checkpoint) => new(
        checkpoint.State.Epoch, checkpoint.State.Step, checkpoint.State.Metrics, checkpoint.Epochs,
        checkpoint.State.AveragedWeights is not null, checkpoint.Best.Epoch);

    /// <summary>Whether any training can be at this point; a file may say anything.</summary>
    public bool IsPossible =>
        Epoch >= 1 && Step >= Epoch && Step % Epoch == 0 && BestEpoch >= 1 && BestEpoch <= Epoch
        && IsOnePerEpoch(Metrics, IsPossibleMetrics) && IsOnePerEpoch(Epochs, IsPossibleRow);

    private bool IsOnePerEpoch<T>(ImmutableArray<T> rows, Func<T, int, bool> isPossible) where T : class? =>
        !rows.IsDefault && rows.Length == Epoch && rows.Select((row, index) => row is not null && isPossible(row, index + 1))
            .All(possible => possible);

    private static bool IsPossibleMetrics(EpochMetrics metrics, int epoch) =>
        metrics.Epoch == epoch && metrics.Images >= 1 && double.IsFinite(metrics.Loss) && IsShare(metrics.Accuracy);

    /// <summary>A validation loss may be infinite, and so may a rate.</summary>
    private static bool IsPossibleRow(EpochRow row, int epoch) =>
        row.Epoch == epoch && double.IsFinite(row.TrainLoss) && IsShare(row.TrainAccuracy) && IsShare(row.ValidationAccuracy ?? 0)
        && row.ImagesPerSecond > 0 && row.Seconds >= 0 && double.IsFinite(row.Seconds);

    private static bool IsShare(double value) => value is >= 0 and <= 1;
}
