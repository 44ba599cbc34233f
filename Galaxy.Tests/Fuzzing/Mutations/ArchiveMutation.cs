using System.Collections.Immutable;

namespace Galaxy.Tests.Fuzzing.Mutations;

/// <summary>Members that no archive should have: names that lead out of the folder, much of nothing, damaged pictures.</summary>
internal static class ArchiveMutation
{
    private static readonly ImmutableArray<string> _names =
    [
        "../secret.png", "a/../../secret.png", "/secret.png", "..\\secret.png", "C:\\secret.png", "a/./1.png", "a//1.png", "a/.", "", " ", ".",
        "a/1.png", "A/1.PNG", "a/1.png/", "a/con.png", "a/\u0001.png", "a/é.png", "catalog.csv", "a.zip", "__MACOSX/a/1.png", "a/.1.png",
        "labels.csv", "training_solutions_rev1.csv", "gz2_hart16.csv",
    ];

    private const int BombBytes = 3 << 20;

    /// <summary>A member with a name of its own, of the list above, or very long.</summary>
    public static (string Name, byte[] File) Member(ImmutableArray<byte[]> contents, Random random)
    {
        string name = random.Next(8) switch
        {
            0 => $"a/{new string('x', random.Next(300))}.png",
            < 5 => _names[random.Next(_names.Length)],
            _ => $"{(random.Next(2) == 0 ? "a" : "b")}/{random.Next(9)}.png",
        };
        byte[] content = random.Next(12) == 0 ? new byte[BombBytes] : FileMutation.Of(contents, random);
        return (name, content);
    }
}
