namespace Galaxy.Generators.Planning;

/// <summary>A place in memory, which generated code calls by a constant's name: <c>Conv2.Weights</c>.</summary>
/// <param name="Area">The block it lies in.</param>
/// <param name="Owner">The layer it belongs to, in Pascal case.</param>
/// <param name="Part">What lies there.</param>
/// <param name="Offset">Floats from the beginning of the area.</param>
internal sealed record Address(MemoryArea Area, string Owner, string Part, int Offset)
{
    /// <summary>Floats from a sample to the next, for a place in a batch matrix.</summary>
    public int SampleStride { get; init; }

    /// <summary>The C# of a place some floats further on.</summary>
    public string Plus(int floats) => floats == 0 ? $"{this}" : $"{this} + {floats}";

    /// <summary>The constant's name.</summary>
    public override string ToString() => $"{Owner}.{Part}";
}
