using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Serving;

/// <summary>A picture in all its turns and mirror images.</summary>
internal static class TurnedPictures
{
    /// <summary>What becomes of a picture in each orientation of Exif, from 1 on.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "as it is", "mirrored left to right", "half turn", "mirrored top to bottom", "mirrored across the falling diagonal", "quarter turn right",
        "mirrored across the rising diagonal", "quarter turn left",
    ];

    /// <summary>The picture in every orientation that has its shape, as it is first.</summary>
    public static ImmutableArray<LabeledImage> Of(LabeledImage picture) =>
    [
        .. Enumerable.Range(1, EpochViews.Orientations(picture.Image.Height == picture.Image.Width))
            .Select(orientation => picture with { Image = Orientation.Apply(picture.Image, orientation) }),
    ];
}
