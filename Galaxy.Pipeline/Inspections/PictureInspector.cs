using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Inspections;

/// <summary>Reads pictures and measures them. No picture is kept, except those to be shown, in small.</summary>
/// <param name="pictures">The catalog's.</param>
/// <param name="shown">Indices of those to be shown.</param>
internal sealed class PictureInspector(IReadOnlyList<PictureEntry> pictures, IReadOnlySet<int> shown)
{
    /// <summary>Side of a thumbnail in pixels.</summary>
    public const int ThumbnailSide = 96;

    private readonly Decode _decode = Pictures.Whole();

    /// <summary>One picture.</summary>
    public Result<InspectedPicture> Inspect(int index) =>
        from content in pictures[index].Read()
        from picture in _decode(content, pictures[index].Name)
        select Measure(index, picture.Image, content is PictureContent.Encoded(var file) ? file.Length : null);

    private InspectedPicture Measure(int index, Image image, int? bytes)
    {
        (float brightness, float contrast) = Luma(image);
        return new InspectedPicture(
            index, image.Height, image.Width, bytes, brightness, contrast, ContentKey.Of(image), SkyPrint.Of(image),
            shown.Contains(index) ? Thumbnail(image) : null);
    }

    private static Image Thumbnail(Image image) =>
        image.CenterCrop(Math.Min(image.Height, image.Width)).AreaScale(ThumbnailSide, ThumbnailSide);

    private static (float Mean, float Deviation) Luma(Image image)
    {
        long sum = 0;
        long squares = 0;
        for (int row = 0; row < image.Height; row++)
        {
            ReadOnlySpan<byte> pixels = image.Row(row);
            for (int offset = 0; offset < pixels.Length; offset += Image.Channels)
            {
                int luma = InputChannels.Luma(pixels[offset..]);
                sum += luma;
                squares += luma * luma;
            }
        }

        double count = (double)image.Height * image.Width;
        double mean = sum / count;
        return ((float)mean, (float)Math.Sqrt(Math.Max(0, squares / count - mean * mean)));
    }
}
