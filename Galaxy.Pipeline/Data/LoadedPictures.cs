using System.Collections.Immutable;

namespace Galaxy.Pipeline.Data;

/// <summary>What was read.</summary>
/// <param name="Dataset">The readable images, by class and then by name.</param>
/// <param name="Warnings">One line each: a class without a folder, a folder without images.</param>
/// <param name="Unreadable">The files that were left out, and why.</param>
public sealed record LoadedPictures(Dataset Dataset, ImmutableArray<string> Warnings, ImmutableArray<Problem> Unreadable)
{
    /// <summary>How large the frames are that the pictures' light has given; null if they are not framed by it.</summary>
    public FrameSpread? Frames { get; } = FrameSpread.Of(Dataset);

    /// <summary>What a reader of a report should know of the reading, a line each.</summary>
    public IEnumerable<string> Notes => [.. Warnings, .. Unreadable.Select(unreadable => $"Left out: {unreadable}")];
}
