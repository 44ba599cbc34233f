namespace Galaxy.Pipeline.Training;

/// <summary>The figures of an epoch, measured while the weights were changing.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Loss">Mean cross-entropy over the epoch's images, in nats, with smoothed labels, weighted classes and offset logits as the settings say.</param>
/// <param name="Accuracy">Share of images classified correctly when they were shown, 0 to 1.</param>
/// <param name="Images">Images shown: all, unless the epoch was interrupted.</param>
public sealed record EpochMetrics(int Epoch, double Loss, double Accuracy, long Images);
