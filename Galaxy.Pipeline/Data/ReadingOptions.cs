using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Data;

/// <summary>How pictures are read.</summary>
/// <param name="Input">The network's input.</param>
/// <param name="Sample">Images to read in all, with the classes in their natural mix; null reads all.</param>
/// <param name="Seed">Seed of the sample.</param>
internal sealed record ReadingOptions(Shape Input, int? Sample, ulong Seed);
