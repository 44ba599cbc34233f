using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Explanations;

/// <summary>Lays heat over a picture.</summary>
public static class HeatOverlay
{
    /// <summary>The picture, tinted where the map is hot and as it was where it is cold.</summary>
    /// <param name="heat">Of any size; it is enlarged to the picture's.</param>
    /// <param name="image">The picture.</param>
    public static Image Over(this HeatMap heat, Image image)
    {
        HeatMap enlarged = heat.Enlarge(image.Height, image.Width);
        byte[] pixels = new byte[image.Pixels.Length];
        for (int pixel = 0; pixel < enlarged.Values.Length; pixel++)
        {
            int first = pixel * Image.Channels;
            HeatScale.Blend(image.Pixels.Slice(first, Image.Channels), enlarged.Values[pixel], pixels.AsSpan(first, Image.Channels));
        }

        return Image.Own(image.Height, image.Width, pixels);
    }
}
