using System.ComponentModel;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Memory;

/// <summary>The memory of a network's kernels, in floats; all of it is planned at build time.</summary>
/// <param name="SampleFloats">Per sample: input, feature maps, arg-max bytes.</param>
/// <param name="RowFloats">Per sample: the rows of the dense layers' batch matrices.</param>
/// <param name="ShardFloats">Per shard: the convolutions' weight gradients, summed over its samples.</param>
/// <param name="WorkerFloats">Per thread: scratch.</param>
/// <param name="SharedFloats">Once: weights repacked for the input gradients.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record MemoryNeeds(int SampleFloats, int RowFloats, int ShardFloats, int WorkerFloats, int SharedFloats)
{
    /// <summary>Rows of a batch matrix: the samples rounded up to whole vectors of any machine.</summary>
    internal static int PaddedSamples(int samples) => (samples + 15) & ~15;

    /// <summary>
    /// Bytes that a batch of <paramref name="samples"/> on <paramref name="threads"/> threads takes, parameters and optimizer excluded.
    /// </summary>
    internal long Bytes(int samples, int threads) => Parts(samples, threads).Sum(part => part.Bytes * part.Times);

    /// <summary>Bytes that several ranks take besides, for what they exchange of a batch.</summary>
    internal long ExchangeBytes(int samples) => (long)RowFloats * sizeof(float) * PaddedSamples(samples);

    /// <summary>What one process takes, part by part.</summary>
    internal IEnumerable<MemoryPart> Parts(int samples, int threads) =>
    [
        new("an image's feature maps and arg-max", (long)SampleFloats * sizeof(float), samples),
        new(
            "an image's rows of the dense layers, and their gradients (16 images at a time)", (long)RowFloats * sizeof(float),
            PaddedSamples(samples)),
        new("a shard's weight gradients", (long)ShardFloats * sizeof(float), BatchShard.Count),
        new("a thread's map gradients and scratch", (long)WorkerFloats * sizeof(float), threads),
        new("filters, repacked and transformed", (long)SharedFloats * sizeof(float), 1),
    ];
}
