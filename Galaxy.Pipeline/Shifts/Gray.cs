using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Shifts;

/// <summary>A survey with one filter.</summary>
internal static class Gray
{
    private const int Red = 299;
    private const int Green = 587;
    private const int Blue = 114;
    private const int Sum = Red + Green + Blue;

    /// <summary>The picture with its luma (ITU-R BT.601) in all channels.</summary>
    public static Image Of(Image picture)
    {
        byte[] pixels = picture.Pixels.ToArray();
        for (int pixel = 0; pixel < pixels.Length; pixel += Image.Channels)
        {
            int weighted = Red * pixels[pixel] + Green * pixels[pixel + 1] + Blue * pixels[pixel + 2];
            pixels.AsSpan(pixel, Image.Channels).Fill((byte)((weighted + Sum / 2) / Sum));
        }

        return Image.Own(picture.Height, picture.Width, pixels);
    }
}
