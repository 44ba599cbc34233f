using Galaxy.Pipeline.Imaging.Jpeg;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Pipeline.Imaging;

/// <summary>
/// The one door through which pictures come in. Nothing else knows a file format, so a decoding library can take its place by
/// supplying this class.
/// </summary>
public static class ImageFile
{
    /// <summary>
    /// Decodes a JPEG (baseline or progressive, any subsampling by whole numbers, turned as its Exif orientation says) or a PNG
    /// (every colour type and depth, interlaced too). Transparent pixels are laid over black, the colour of the sky.
    /// </summary>
    /// <param name="file">The whole file; its kind is told by its first bytes, not by its name.</param>
    /// <param name="name">What to call it in a problem.</param>
    public static Result<Image> Decode(ReadOnlySpan<byte> file, string name)
    {
        try
        {
            if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
                return Result.Ok(JpegDecoder.Decode(file));
            if (file.StartsWith(PngFile.Signature))
                return Result.Ok(PngDecoder.Decode(file));
            return new Problem(name, "it is neither a JPEG nor a PNG", "Convert it to one of them, or leave it out");
        }
        catch (ImageFormatException exception)
        {
            return new Problem(name, $"it cannot be read: {exception.Message}", exception.Remedy);
        }
    }
}
