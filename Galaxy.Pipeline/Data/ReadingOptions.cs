using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Data;

/// <summary>How pictures are read.</summary>
/// <param name="Input">The network's input.</param>
/// <param name="Sample">Images to read in all, with the classes in their natural mix; null reads all.</param>
/// <param name="Seed">Seed of the sample.</param>
/// <param name="Threads">Threads that decode, at least 1. The result does not depend on it.</param>
internal sealed record ReadingOptions(Shape Input, int? Sample, ulong Seed, int Threads);
