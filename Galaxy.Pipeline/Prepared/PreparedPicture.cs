using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Prepared;

/// <summary>A picture as the network sees it.</summary>
/// <param name="Source">What it was made from.</param>
/// <param name="Pixels">With the margin.</param>
/// <param name="Key">The key of the pixels without the margin.</param>
/// <param name="WideKey">The key of all pixels.</param>
/// <param name="Side">Shorter side of the picture that it was made from; null if that is not known.</param>
/// <param name="Frame">What was found in that picture's light; null if it was not framed by it.</param>
internal sealed record PreparedPicture(SourceMark Source, Image Pixels, ContentKey Key, ContentKey WideKey, int? Side, FoundFrame? Frame = null)
{
    public static PreparedPicture Of(SourceMark source, ScaledImage scaled)
    {
        ContentKey key = ContentKey.Of(scaled.Image);
        return scaled.Wide is { } wide
            ? new PreparedPicture(source, wide, key, ContentKey.Of(wide), scaled.Side, scaled.Frame)
            : new PreparedPicture(source, scaled.Image, key, key, scaled.Side, scaled.Frame);
    }

    /// <summary>The same as an example to learn from.</summary>
    public LabeledImage For(PictureEntry entry, PreparedSettings settings) => settings.Margin == 0
        ? new LabeledImage(Pixels, entry.Label, entry.Name, Key) { Votes = entry.Votes, Side = Side, Frame = Frame }
        : new LabeledImage(Pixels.Middle(settings.Input.Height, settings.Input.Width), entry.Label, entry.Name, Key)
        {
            Votes = entry.Votes,
            Side = Side,
            Frame = Frame,
            Wide = Pixels,
            WideKey = WideKey,
        };
}
