using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>Turns the bytes of an image file into an image cropped and scaled to the network's input; the name is for messages.</summary>
public delegate Result<ScaledImage> Decode(byte[] file, string name);

/// <summary>How a folder of images is read.</summary>
/// <param name="Input">The network's input.</param>
/// <param name="Sample">Images to read in all, with the classes in their natural mix; null reads all.</param>
/// <param name="Seed">Seed of the sample.</param>
/// <param name="Threads">Threads that decode, at least 1. The result does not depend on it.</param>
public sealed record FolderOptions(Shape Input, int? Sample, ulong Seed, int Threads);

/// <summary>What was read.</summary>
/// <param name="Dataset">The readable images, by class and then by name.</param>
/// <param name="Warnings">One line each: a class without a folder, a folder without images.</param>
/// <param name="Unreadable">The files that were left out, and why.</param>
public sealed record LoadedFolder(Dataset Dataset, ImmutableArray<string> Warnings, ImmutableArray<Problem> Unreadable);
