using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Training;

/// <summary>One epoch.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="TrainLoss">Mean over the epoch's steps, in nats.</param>
/// <param name="TrainAccuracy">The same.</param>
/// <param name="ValidationLoss">After the epoch; null without validation images.</param>
/// <param name="ValidationAccuracy">The same.</param>
/// <param name="ImagesPerSecond">Training images per second.</param>
/// <param name="Seconds">Time of the epoch's steps.</param>
public sealed record EpochRow(
    int Epoch, double TrainLoss, double TrainAccuracy, double? ValidationLoss, double? ValidationAccuracy,
    double ImagesPerSecond, double Seconds)
{
    /// <param name="metrics">Of the steps.</param>
    /// <param name="validation">After them; null without validation images.</param>
    /// <param name="time">The steps took.</param>
    public static EpochRow Of(EpochMetrics metrics, Evaluation? validation, TimeSpan time) => new(
        metrics.Epoch, metrics.Loss, metrics.Accuracy, validation?.Loss, validation?.Accuracy, metrics.Images / time.TotalSeconds, time.TotalSeconds);
}
