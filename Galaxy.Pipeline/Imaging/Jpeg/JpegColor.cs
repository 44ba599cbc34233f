using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// From a JPEG's channels to red, green and blue (JFIF 1.02: ITU-R BT.601, full range), with 16 fractional bits. Works in whole vectors: the rows
/// that it reads have <see cref="Slack"/> more values than are needed.
/// </summary>
internal static class JpegColor
{
    /// <summary>Values behind a row's last that may be read.</summary>
    public const int Slack = 16;

    private const int FractionBits = 16;

    public static void FromGray(ReadOnlySpan<byte> gray, Span<byte> pixels) => FromRgb(gray, gray, gray, pixels);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FromRgb(ReadOnlySpan<byte> red, ReadOnlySpan<byte> green, ReadOnlySpan<byte> blue, Span<byte> pixels)
    {
        for (int column = 0; column * Image.Channels < pixels.Length; column += RgbPixels.Count)
        {
            RgbPixels sixteen = new(Vector128.Create(red[column..]), Vector128.Create(green[column..]), Vector128.Create(blue[column..]));
            sixteen.Store(pixels[(column * Image.Channels)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FromYcc(ReadOnlySpan<byte> luma, ReadOnlySpan<byte> chromaBlue, ReadOnlySpan<byte> chromaRed, Span<byte> pixels)
    {
        for (int column = 0; column * Image.Channels < pixels.Length; column += RgbPixels.Count)
        {
            Vector128<byte> y = Vector128.Create(luma[column..]);
            Vector128<byte> cb = Vector128.Create(chromaBlue[column..]);
            Vector128<byte> cr = Vector128.Create(chromaRed[column..]);
            EightPixels lower = new(Vector128.WidenLower(y), Vector128.WidenLower(cb), Vector128.WidenLower(cr));
            EightPixels upper = new(Vector128.WidenUpper(y), Vector128.WidenUpper(cb), Vector128.WidenUpper(cr));
            RgbPixels sixteen = new(Narrow(lower.Red, upper.Red), Narrow(lower.Green, upper.Green), Narrow(lower.Blue, upper.Blue));
            sixteen.Store(pixels[(column * Image.Channels)..]);
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

    /// <summary>What is not from 0 to 255 saturates.</summary>
    private static Vector128<byte> Narrow(Vector256<int> lower, Vector256<int> upper) => Vector128.NarrowWithSaturation(Narrow(lower), Narrow(upper));

    private static Vector128<ushort> Narrow(Vector256<int> values)
    {
        Vector256<int> positive = Vector256.Max(values, Vector256<int>.Zero);
        return Vector128.Narrow(positive.GetLower(), positive.GetUpper()).AsUInt16();
    }

    /// <summary>The colors of eight pixels, before they are limited to 0 to 255.</summary>
    private readonly ref struct EightPixels(Vector128<ushort> luma, Vector128<ushort> chromaBlue, Vector128<ushort> chromaRed)
    {
        private readonly Vector256<int> _y = Wide(luma);
        private readonly Vector256<int> _cb = Wide(chromaBlue) - Vector256.Create(ShortBlock.MiddleSample);
        private readonly Vector256<int> _cr = Wide(chromaRed) - Vector256.Create(ShortBlock.MiddleSample);

        public Vector256<int> Red => _y + Rounded(_cr * 91881);

        public Vector256<int> Green => _y + Rounded(_cb * -22554 - _cr * 46802);

        public Vector256<int> Blue => _y + Rounded(_cb * 116130);

        private static Vector256<int> Rounded(Vector256<int> value) => value + Vector256.Create(1 << (FractionBits - 1)) >> FractionBits;

        private static Vector256<int> Wide(Vector128<ushort> values) => Vector256.WidenLower(values.ToVector256Unsafe()).AsInt32();
    }
}
