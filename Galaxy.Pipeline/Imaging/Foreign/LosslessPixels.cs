namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>The small pictures inside of a lossless WebP, read without keeping a pixel.</summary>
internal static class LosslessPixels
{
    private const int Colors = 256;
    private const int CopyLengths = 24;
    private const int Distances = 40;
    private const int MostCacheBits = 11;

    /// <summary>How many bits number the colors that are cached; 0 if none are.</summary>
    /// <exception cref="ImageFormatException">There are too many.</exception>
    public static int CacheBits(ref LosslessBits bits)
    {
        int count = bits.Bit() ? bits.Bits(4) : 0;
        return count <= MostCacheBits ? count : throw new ImageFormatException("its header is damaged");
    }

    /// <summary>
    /// Goes to the end of a small picture. Returns the largest number in red and green, which is that of the pixels written out:
    /// all others are copies.
    /// </summary>
    /// <exception cref="ImageFormatException">It is damaged or ends early.</exception>
    public static int Skip(ref LosslessBits bits, int pixels)
    {
        int cached = CacheBits(ref bits) is var count and > 0 ? 1 << count : 0;
        LosslessCode green = LosslessCode.Read(ref bits, Colors + CopyLengths + cached);
        LosslessCode red = LosslessCode.Read(ref bits, Colors);
        LosslessCode blue = LosslessCode.Read(ref bits, Colors);
        LosslessCode alpha = LosslessCode.Read(ref bits, Colors);
        LosslessCode distance = LosslessCode.Read(ref bits, Distances);
        int largest = 0;
        while (pixels > 0)
        {
            int symbol = green.Symbol(ref bits);
            switch (symbol)
            {
                case < Colors:
                    largest = Math.Max(largest, red.Symbol(ref bits) << 8 | symbol);
                    blue.Symbol(ref bits);
                    alpha.Symbol(ref bits);
                    pixels--;
                    break;
                case < Colors + CopyLengths:
                    pixels -= Extended(ref bits, symbol - Colors);
                    Extended(ref bits, distance.Symbol(ref bits));
                    break;
                default:
                    pixels--;
                    break;
            }
        }

        return largest;
    }

    /// <summary>A length or distance: small ones are symbols, larger ones have more bits behind the symbol.</summary>
    private static int Extended(ref LosslessBits bits, int symbol)
    {
        int more = symbol - 2 >> 1;
        return symbol < 4 ? symbol + 1 : (2 + (symbol & 1) << more) + bits.Bits(more) + 1;
    }
}
