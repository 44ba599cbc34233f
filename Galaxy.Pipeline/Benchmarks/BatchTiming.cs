namespace Galaxy.Pipeline.Benchmarks;

/// <summary>A training step or inference.</summary>
/// <param name="Name"><c>train</c> or <c>infer</c>.</param>
/// <param name="Batch">Images in it.</param>
/// <param name="Timing">How long it took.</param>
public sealed record BatchTiming(string Name, int Batch, Timing Timing)
{
    /// <summary>Images per second in the best run.</summary>
    public double ImagesPerSecond => Batch / Timing.Best;

    /// <summary>Images per second in the median run.</summary>
    public double MedianImagesPerSecond => Batch / Timing.Median;
}
