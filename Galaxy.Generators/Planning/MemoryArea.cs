namespace Galaxy.Generators.Planning;

/// <summary>A memory block of a network.</summary>
/// <param name="Block">The name of the block that kernels are given.</param>
/// <param name="Meaning">What is in it, for readers of the addresses.</param>
internal sealed record MemoryArea(string Block, string Meaning)
{
    /// <summary>Weights, and gradients in the same layout: once.</summary>
    public static MemoryArea Parameters { get; } = new("Parameters", "Parameters, and their gradients");

    /// <summary>Weights as kernels on samples read them, each filter in all its orientations, and gradients in the same layout: once.</summary>
    public static MemoryArea Oriented { get; } = new("Parameters", "Parameters in all orientations, and their gradients");

    /// <summary>Feature maps of a sample.</summary>
    public static MemoryArea Maps { get; } = new("Maps", "A sample's maps");

    /// <summary>Batch matrices: a row per sample.</summary>
    public static MemoryArea Rows { get; } = new("Rows", "Batch matrices, in floats per sample");

    /// <summary>Gradients of one sample's maps: per thread, after the scratch.</summary>
    public static MemoryArea MapGradients { get; } = new("Scratch", "A thread's gradients of one sample's maps");

    /// <summary>Temporary memory of a kernel: per thread, reused by every kernel.</summary>
    public static MemoryArea Scratch { get; } = new("Scratch", "A thread's scratch, which kernels use one after the other");

    /// <summary>Repacked filters and other memory shared by the batch: once.</summary>
    public static MemoryArea Shared { get; } = new("Shared", "Shared by the whole batch");
}
