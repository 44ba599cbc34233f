using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>From a JPEG's channels to red, green and blue (JFIF 1.02: ITU-R BT.601, full range), with 16 fractional bits.</summary>
internal static class JpegColor
{
    private const int Half = 1 << 15;

    public static void FromGray(ReadOnlySpan<byte> gray, Span<byte> pixels)
    {
        for (int column = 0; column < gray.Length; column++)
            pixels.Slice(column * Image.Channels, Image.Channels).Fill(gray[column]);
    }

    public static void FromRgb(ReadOnlySpan<byte> red, ReadOnlySpan<byte> green, ReadOnlySpan<byte> blue, Span<byte> pixels)
    {
        for (int column = 0; column < red.Length; column++)
        {
            pixels[column * Image.Channels] = red[column];
            pixels[column * Image.Channels + 1] = green[column];
            pixels[column * Image.Channels + 2] = blue[column];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FromYcc(ReadOnlySpan<byte> luma, ReadOnlySpan<byte> chromaBlue, ReadOnlySpan<byte> chromaRed, Span<byte> pixels)
    {
        for (int column = 0; column < luma.Length; column++)
        {
            int y = luma[column];
            int cb = chromaBlue[column] - 128;
            int cr = chromaRed[column] - 128;
            int place = column * Image.Channels;
            pixels[place] = Clamp(y + ((91881 * cr + Half) >> 16));
            pixels[place + 1] = Clamp(y + ((-22554 * cb - 46802 * cr + Half) >> 16));
            pixels[place + 2] = Clamp(y + ((116130 * cb + Half) >> 16));
        }
    }

    /// <summary>
    /// Darkens red, green and blue, which are the absence of cyan, magenta and yellow, by the absence of black: v · k / 255, rounded. In
    /// practice files store absences, with or without an Adobe segment, and djpeg and browsers read them so.
    /// </summary>
    /// <param name="black">255 being no ink.</param>
    /// <param name="isInverse">Whether the values come from a YCCK picture, where they mean ink.</param>
    /// <param name="pixels">Changed in place.</param>
    public static void UnderBlack(ReadOnlySpan<byte> black, bool isInverse, Span<byte> pixels)
    {
        for (int index = 0; index < pixels.Length; index++)
        {
            int value = isInverse ? 255 - pixels[index] : pixels[index];
            pixels[index] = (byte)((value * black[index / Image.Channels] + 127) / 255);
        }
    }

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);
}
