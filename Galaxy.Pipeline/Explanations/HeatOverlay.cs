using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Explanations;

/// <summary>Overlays heat on a picture.</summary>
public static class HeatOverlay
{
    /// <summary>Longest side of a picture in an overlay, in pixels.</summary>
    private const int Side = 288;

    /// <summary>The picture and, beside it, the picture under heat, both scaled to a fixed size.</summary>
    /// <inheritdoc cref="Over"/>
    public static Image Beside(this HeatMap heat, Image image)
    {
        Image shown = image.Fit(Side);
        return ContactSheet.Of([shown, heat.Over(shown)], columns: 2);
    }

    /// <summary>The picture, tinted where the map is hot and unchanged where it is cold.</summary>
    /// <param name="heat">Of any size; it is scaled to the picture's.</param>
    /// <param name="image">The picture.</param>
    public static Image Over(this HeatMap heat, Image image)
    {
        HeatMap enlarged = heat.Enlarge(image.Height, image.Width);
        ReadOnlySpan<byte> under = image.Pixels;
        byte[] pixels = new byte[under.Length];
        for (int pixel = 0; pixel < enlarged.Values.Length; pixel++)
        {
            int first = pixel * Image.Channels;
            HeatScale.Blend(under.Slice(first, Image.Channels), enlarged.Values[pixel], pixels.AsSpan(first, Image.Channels));
        }

        return Image.Own(image.Height, image.Width, pixels);
    }
}
