namespace Galaxy.Pipeline.Training;

/// <summary>How an epoch went, summed up while the weights were changing.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Loss">Mean cross-entropy over the epoch's images, in nats, labels smoothed and classes weighted as the settings say.</param>
/// <param name="Accuracy">Share of images that were classified rightly when their turn came, 0 to 1.</param>
/// <param name="Images">Images that were shown: all, unless the epoch was interrupted.</param>
public sealed record EpochMetrics(int Epoch, double Loss, double Accuracy, long Images);
