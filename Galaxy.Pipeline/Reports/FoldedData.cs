using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Reports;

/// <summary>What was folded.</summary>
/// <param name="Source">Folder, or the simulated sky.</param>
/// <param name="Classes">Class names.</param>
/// <param name="Images">Images per class, in their order.</param>
/// <param name="Unreadable">Files that were left out.</param>
public sealed record FoldedData(string Source, ImmutableArray<string> Classes, ImmutableArray<int> Images, int Unreadable)
{
    /// <inheritdoc cref="LoadedPictures.Frames"/>
    public FrameSpread? Frames { get; init; }

    internal static FoldedData Of(LoadedPictures reading, ImageSource source) =>
        new($"{source}", reading.Dataset.Classes, reading.Dataset.CountPerClass(), reading.Unreadable.Length) { Frames = reading.Frames };
}
