using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging.Fits;
using Galaxy.Pipeline.Imaging.Foreign;
using Galaxy.Pipeline.Imaging.Jpeg;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Imaging.Stretches;

namespace Galaxy.Pipeline.Imaging.Formats;

/// <summary>
/// The one entry point for pictures. Nothing else knows a file format, so a decoding library can replace ours by
/// supplying this class. Whatever a file does to a decoder, it spoils only its own picture.
/// </summary>
public static class ImageFile
{
    /// <summary>How many bytes are needed to tell what a file is.</summary>
    public const int HeadLength = Gzip.HeadLength;

    /// <summary>Whether a file that begins with these bytes is a picture that is read, whatever its name.</summary>
    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || head.StartsWith(PngFile.Signature) || FitsFile.Is(head) || LibraryFile.FormatOf(head) is not null;

    /// <summary>
    /// Decodes a JPEG (baseline or progressive, any subsampling by whole numbers, gray, RGB or CMYK, shown upright as its Exif orientation says)
    /// or a PNG (every color type and depth, interlaced too), or the first picture of a BMP, GIF or WebP. Transparent pixels are laid over black,
    /// the color of the sky. The image of a FITS file, which gzip or fpack may have compressed, is stretched (<see cref="Stretch"/>).
    /// </summary>
    /// <param name="file">The whole file; its first bytes determine its format, not its name.</param>
    /// <param name="name">What to call it in a problem.</param>
    public static Result<Image> Decode(ReadOnlySpan<byte> file, string name) => Decode(file, name, PixelArea.Whole, picture => picture.Image);

    /// <summary>Decodes the needed part of a picture and transforms it. The whole file is read, so that damage is noticed wherever it is.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">What to call it in a problem.</param>
    /// <param name="needed">The pixels that are needed; <see cref="PixelArea.Whole"/> for all.</param>
    /// <param name="shape">Frames or scales; its exceptions become the picture's problem, too.</param>
    internal static Result<T> Decode<T>(ReadOnlySpan<byte> file, string name, NeededPixels needed, Func<ImagePart, T> shape)
    {
        try
        {
            if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
                return Result.Ok(shape(JpegDecoder.Decode(file, needed)));
            if (file.StartsWith(PngFile.Signature))
                return Result.Ok(shape(Part(PngDecoder.Decode(file), needed)));
            if (FitsFile.Is(file))
                return Result.Ok(shape(Part(FitsFile.Decode(file).ToImage(), needed)));
            return LibraryFile.Decode(file) is { } image ? Result.Ok(shape(Part(image, needed))) : ForeignFile.Problem(file, name);
        }
        catch (ImageFormatException exception)
        {
            return new Problem(name, $"it cannot be read: {exception.Message}", exception.Remedy);
        }
        catch (OutOfMemoryException)
        {
            return new Problem(name, "there is not enough memory for its pixels", "Scale it down, or give fewer --threads");
        }
        catch (Exception exception)
        {
            return new Problem(name, $"it cannot be read: the decoder failed ({exception.GetType().Name})",
                "Save it again as JPEG or PNG, or leave it out");
        }
    }

    private static ImagePart Part(Image image, NeededPixels needed) => ImagePart.Whole(image).Cut(needed(image.Height, image.Width));
}
