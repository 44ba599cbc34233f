using System.Collections.Immutable;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>Where the time of a training step over ranks goes.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Batch">Images in the batch.</param>
/// <param name="Ranks">Ranks.</param>
/// <param name="Threads">Threads of each.</param>
/// <param name="Parts">Compute, gather, wait, and the whole step: median over the steps of the mean and the longest of the ranks.</param>
/// <param name="Bytes">Bytes that a rank sends in a step, the mean of the ranks.</param>
/// <param name="PredictedBytes">The same by the formula.</param>
internal sealed record RankBenchReport(
    string Network, int Batch, int Ranks, int Threads, ImmutableArray<RankPart> Parts, double Bytes, double PredictedBytes)
{
    /// <summary>Images a second, by the slowest rank.</summary>
    public double ImagesPerSecond => Batch / Parts[^1].Longest;
}
