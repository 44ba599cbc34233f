using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>A kernel that works on one sample. Kernels are told by their methods' names; null is none.</summary>
/// <param name="Pass">What it computes: <c>forward</c>, <c>weight gradient</c> …</param>
/// <param name="Kernel">Its method.</param>
/// <param name="Flops">Multiplications and additions of its product, for one sample.</param>
/// <param name="SampleFloats">Floats of the maps that it touches.</param>
/// <param name="WeightFloats">Floats of the weights that it touches.</param>
internal sealed record SampleCall(string Pass, string Kernel, long Flops, int SampleFloats, int WeightFloats)
{
    /// <summary>How many times fewer multiplications than the product's it may take; 1 for those that take them all.</summary>
    public float Saving { get; init; } = 1;

    /// <summary>Runs once before any shard: brings filters into the form that the kernel reads.</summary>
    public string? Prepare { get; init; }

    /// <summary>Runs before a shard's first sample.</summary>
    public string? BeginShard { get; init; }

    /// <summary>Runs after its last.</summary>
    public string? EndShard { get; init; }

    /// <summary>Runs once all shards are done with this kernel; what follows it waits.</summary>
    public string? AfterShards { get; init; }

    /// <summary>Floats of some maps together.</summary>
    public static int Floats(params MapPlan[] maps) => maps.Sum(map => map.Floats);
}
