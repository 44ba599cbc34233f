namespace Galaxy.Pipeline.Imaging;

/// <summary>Limits that a picture's header is checked against before memory is allocated.</summary>
internal static class ImageLimits
{
    /// <summary>
    /// The most pixels in a picture. Decoding takes up to 18 bytes for each, and the file; a FITS of doubles up to 40 with its file, if one tile
    /// by GZIP_2 holds it and gzip the whole.
    /// </summary>
    public const long MostPixels = 12L << 20;

    /// <summary>How many pictures may be decoded at once: the largest stay under a gibibyte together, and under two as FITS.</summary>
    public const int MostAtOnce = 4;

    /// <exception cref="ImageFormatException">There are no pixels, too many, or more than the file's bytes can hold.</exception>
    /// <param name="mostPerByte">The most pixels that one byte of the format can encode.</param>
    public static void Check(long height, long width, long fileBytes, int mostPerByte)
    {
        if (height <= 0 || width <= 0)
            throw new ImageFormatException($"it claims to be {width}×{height} pixels");
        if (height > checked(fileBytes * mostPerByte) / width)
            throw new ImageFormatException($"it claims {width}×{height} pixels but has only {fileBytes} bytes");
        Check(height, width);
    }

    /// <summary>The same for a format that may encode any number of pixels in a byte.</summary>
    /// <exception cref="ImageFormatException">There are no pixels, or too many.</exception>
    public static void Check(long height, long width)
    {
        if (height <= 0 || width <= 0)
            throw new ImageFormatException($"it claims to be {width}×{height} pixels");
        if (height > MostPixels / width)
        {
            throw new ImageFormatException(
                $"it has {width}×{height} pixels, more than {MostPixels >> 20} × 2²⁰", "Scale it down first; galaxies need far fewer");
        }
    }
}
