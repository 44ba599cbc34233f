namespace Galaxy.Kernels;

/// <summary>Memory that a network's kernels work in, in floats; all of it is planned at build time.</summary>
/// <param name="SampleFloats">Per sample: input, feature maps, arg-max bytes.</param>
/// <param name="RowFloats">Per sample: the rows of the dense layers' batch matrices.</param>
/// <param name="LaneFloats">Per lane: the convolutions' weight gradients, summed over the lane's samples.</param>
/// <param name="WorkerFloats">Per thread: scratch that no result outlives.</param>
/// <param name="SharedFloats">Once: weights repacked for the input gradients.</param>
public sealed record MemoryNeeds(int SampleFloats, int RowFloats, int LaneFloats, int WorkerFloats, int SharedFloats)
{
    /// <summary>Bytes that a batch of <paramref name="samples"/> on <paramref name="threads"/> threads takes, parameters and optimiser excluded.</summary>
    public long Bytes(int samples, int threads) =>
        sizeof(float) * (((long)SampleFloats + RowFloats) * samples + (long)LaneFloats * Lane.Count + (long)WorkerFloats * threads + SharedFloats);
}
