using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>A call of a kernel that works on one sample.</summary>
/// <param name="Pass">What it computes: <c>forward</c>, <c>weight gradient</c> …</param>
/// <param name="Code">The C# of the call.</param>
/// <param name="Flops">Multiplications and additions of its product, for one sample.</param>
/// <param name="SampleFloats">Floats of the maps that it touches.</param>
/// <param name="WeightFloats">Floats of the weights that it touches.</param>
internal sealed record SampleCall(string Pass, string Code, long Flops, int SampleFloats, int WeightFloats)
{
    /// <summary>How many times fewer multiplications than the product's it may take; 1 for those that take them all.</summary>
    public float Saving { get; init; } = 1;

    /// <summary>C# that runs once before any shard: filters brought into the form that the kernel reads.</summary>
    public EquatableArray<string> Before { get; init; } = new([]);

    /// <summary>C# that comes before a shard's first sample.</summary>
    public string? ShardBegin { get; init; }

    /// <summary>C# that comes after its last.</summary>
    public string? ShardEnd { get; init; }

    /// <summary>C# that runs once all shards are done with this call; what follows it waits.</summary>
    public string? Then { get; init; }

    /// <summary>Floats of some maps together.</summary>
    public static int Floats(params MapPlan[] maps) => maps.Sum(map => map.Floats);
}
