using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Foreign;
using Galaxy.Pipeline.Imaging.Formats;

namespace Galaxy.Pipeline.Shifts;

/// <summary>An archive that saves disk space.</summary>
internal static class StrongJpeg
{
    private const int Quality = 50;

    /// <summary>The picture as it comes back from a JPEG of quality 50, with colors at half the resolution.</summary>
    public static Image Of(Image picture) => ImageFile
        .Decode(LibraryEncoder.Jpeg(picture, Quality), "JPEG")
        .Match(image => image, problem => throw new InvalidOperationException($"{problem}"));
}
