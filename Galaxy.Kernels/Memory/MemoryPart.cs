namespace Galaxy.Kernels.Memory;

/// <summary>A part of a batch's memory.</summary>
/// <param name="Name">What lies there.</param>
/// <param name="Bytes">Bytes of one.</param>
/// <param name="Times">How many there are.</param>
internal sealed record MemoryPart(string Name, long Bytes, int Times);
