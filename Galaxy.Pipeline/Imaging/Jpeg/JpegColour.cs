using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>From a JPEG's channels to red, green and blue (JFIF 1.02: ITU-R BT.601, full range), 16 bits behind the point.</summary>
internal static class JpegColour
{
    private const int Half = 1 << 15;

    public static void FromGrey(ReadOnlySpan<byte> grey, Span<byte> pixels)
    {
        for (int column = 0; column < grey.Length; column++)
            pixels.Slice(column * Image.Channels, Image.Channels).Fill(grey[column]);
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

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);
}
