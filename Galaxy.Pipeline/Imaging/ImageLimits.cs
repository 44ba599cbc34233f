namespace Galaxy.Pipeline.Imaging;

/// <summary>What a picture may claim of itself before memory is taken for it.</summary>
internal static class ImageLimits
{
    /// <summary>Pixels in a picture; decoding one takes up to 18 bytes for each.</summary>
    public const long MostPixels = 12L << 20;

    /// <summary>Pictures that may be decoded at a time: the largest take 18 bytes a pixel, and all together stay under a gibibyte.</summary>
    public const int MostAtOnce = 4;

    /// <exception cref="ImageFormatException">There is no pixel, too many, or more than the file's bytes can hold.</exception>
    /// <param name="mostPerByte">Pixels that one byte of the format can at best stand for.</param>
    public static void Check(long height, long width, long fileBytes, int mostPerByte)
    {
        if (height <= 0 || width <= 0)
            throw new ImageFormatException($"it claims to be {width}×{height} pixels");
        if (height > checked(fileBytes * mostPerByte) / width)
            throw new ImageFormatException($"it claims {width}×{height} pixels but has only {fileBytes} bytes");
        if (height > MostPixels / width)
        {
            throw new ImageFormatException(
                $"it has {width}×{height} pixels, more than {MostPixels >> 20} × 2²⁰", "Scale it down before, galaxies need far fewer");
        }
    }
}
