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
    double ImagesPerSecond, double Seconds);
