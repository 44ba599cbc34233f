namespace Galaxy.Generators.Planning;

/// <summary>An address in memory, a named constant in generated code: <c>Conv2.Weights</c>.</summary>
/// <param name="Area">The block it lies in.</param>
/// <param name="Owner">The layer it belongs to, in Pascal case.</param>
/// <param name="Part">What lies there.</param>
/// <param name="Offset">Floats from the beginning of the area.</param>
internal sealed record Address(MemoryArea Area, string Owner, string Part, int Offset)
{
    /// <summary>Floats from one sample to the next, for an address in a batch matrix.</summary>
    public int SampleStride { get; init; }

    /// <summary>The C# of the address some floats further on.</summary>
    public string Plus(int floats) => floats == 0 ? $"{this}" : $"{this} + {floats}";

    /// <summary>The constant's name.</summary>
    public override string ToString() => $"{Owner}.{Part}";
}
