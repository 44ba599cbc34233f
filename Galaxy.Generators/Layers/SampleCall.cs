using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>A kernel on one sample. Kernels are given by method name; null for none.</summary>
/// <param name="Pass">What it computes: <c>forward</c>, <c>weight gradient</c> …</param>
/// <param name="Kernel">Its method.</param>
/// <param name="Flops">Multiplications and additions of its product, for one sample.</param>
/// <param name="SampleFloats">Floats of the maps that it reads and writes.</param>
/// <param name="WeightFloats">Floats of the weights that it reads or writes.</param>
internal sealed record SampleCall(string Pass, string Kernel, long Flops, int SampleFloats, int WeightFloats)
{
    /// <summary>The factor by which it needs fewer multiplications than the product; else 1.</summary>
    public float Saving { get; init; } = 1;

    /// <summary>Runs once before all shards, to pack filters for the kernel.</summary>
    public string? Prepare { get; init; }

    /// <summary>Runs before a shard's first sample.</summary>
    public string? BeginShard { get; init; }

    /// <summary>Runs after its last.</summary>
    public string? EndShard { get; init; }

    /// <summary>The batch matrix that it fills, if <see cref="AfterShards"/> reads all of its rows.</summary>
    public BatchMatrix? Gathers { get; init; }

    /// <summary>Runs once after all shards have finished this kernel; what follows waits for it.</summary>
    public string? AfterShards { get; init; }

    /// <summary>Floats of some maps together.</summary>
    public static int Floats(params MapPlan[] maps) => maps.Sum(map => map.Floats);
}
