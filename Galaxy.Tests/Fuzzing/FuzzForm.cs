using System.Collections.Immutable;

namespace Galaxy.Tests.Fuzzing;

/// <summary>A kind of file that is fuzzed.</summary>
/// <param name="Name">Without blanks or hyphens; names the files of failing inputs.</param>
/// <param name="Ending">Of the file's name, with the dot.</param>
/// <param name="Seeds">Good files, each of which is read.</param>
/// <param name="Mutate">A hostile file, from the seeds and the random numbers alone.</param>
/// <param name="Open">Gives a file to the door: true if something was read, false if it was refused with a problem.</param>
internal sealed record FuzzForm(
    string Name,
    string Ending,
    ImmutableArray<byte[]> Seeds,
    Func<ImmutableArray<byte[]>, Random, byte[]> Mutate,
    Func<byte[], FuzzFolder, bool> Open)
{
    /// <summary>The most that may be allocated for one input: what the program states for a picture, and some for what surrounds it.</summary>
    public long MostBytes { get; init; } = 320L << 20;

    public override string ToString() => Name;
}
