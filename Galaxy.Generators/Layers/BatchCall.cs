namespace Galaxy.Generators.Layers;

/// <summary>A kernel that works on the whole batch, cut into tasks.</summary>
/// <param name="Pass">What it computes: <c>forward</c>, <c>weight gradient</c> …</param>
/// <param name="Tasks">C# of the number of tasks.</param>
/// <param name="RowFloats">Floats of the rows that it reads and writes, for one sample.</param>
internal sealed record BatchCall(string Pass, string Tasks, int RowFloats)
{
    /// <summary>Multiplications and additions of its product, for one sample.</summary>
    public long Flops { get; init; }

    /// <summary>Floats of the weights that it reads or writes.</summary>
    public int WeightFloats { get; init; }

    /// <summary>C# of how ranks divide it by panels; null if each does all of it.</summary>
    public string? Panels { get; init; }

    /// <summary>Whether it is generic over the use of the gradients.</summary>
    public bool HandsGradientsOn { get; init; }
}
