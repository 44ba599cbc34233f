using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.PixelFormats;

namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>Encodes JPEG with ImageSharp.</summary>
internal static class LibraryEncoder
{
    /// <summary>The longest side that a JPEG's header can tell.</summary>
    private const int LongestSide = ushort.MaxValue;

    private static readonly Configuration _configuration = new(new JpegConfigurationModule()) { MaxDegreeOfParallelism = 1 };

    /// <summary>A baseline JPEG with colors at half the resolution.</summary>
    /// <param name="picture">What it shows.</param>
    /// <param name="quality">1 to 100.</param>
    /// <exception cref="ImageFormatException">A side is too long for a JPEG.</exception>
    public static byte[] Jpeg(Image picture, int quality)
    {
        if (Math.Max(picture.Height, picture.Width) > LongestSide)
            throw new ImageFormatException($"it has {picture.Width}×{picture.Height} pixels, too many in a row for a JPEG");
        using Image<Rgb24> pixels = SixLabors.ImageSharp.Image.LoadPixelData<Rgb24>(_configuration, picture.Pixels, picture.Width, picture.Height);
        using MemoryStream file = new();
        pixels.Save(file, new JpegEncoder { Quality = quality, ColorType = JpegColorType.YCbCrRatio420 });
        return file.ToArray();
    }
}
