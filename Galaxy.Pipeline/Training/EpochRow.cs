namespace Galaxy.Pipeline.Training;

/// <summary>The figures of one epoch.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="TrainLoss">Mean over the epoch's steps, in nats.</param>
/// <param name="TrainAccuracy">Share of images classified correctly when they were shown.</param>
/// <param name="ValidationLoss">After the epoch; null without validation images.</param>
/// <param name="ValidationAccuracy">The same; null where votes are learned, too.</param>
/// <param name="ImagesPerSecond">Training images per second.</param>
/// <param name="Seconds">Time of the epoch's steps.</param>
public sealed record EpochRow(
    int Epoch, double TrainLoss, double TrainAccuracy, double? ValidationLoss, double? ValidationAccuracy,
    double ImagesPerSecond, double Seconds)
{
    /// <param name="metrics">Metrics of the steps.</param>
    /// <param name="validationLoss">Loss on the validation images after the steps; null without any.</param>
    /// <param name="validationAccuracy">The same of the accuracy; null where votes are learned, too.</param>
    /// <param name="time">Time of the steps.</param>
    public static EpochRow Of(EpochMetrics metrics, double? validationLoss, double? validationAccuracy, TimeSpan time) => new(
        metrics.Epoch, metrics.Loss, metrics.Accuracy, validationLoss, validationAccuracy, metrics.Images / time.TotalSeconds, time.TotalSeconds);
}
