namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>The variable-length codes of a GIF (LZW), counted instead of decoded: the library fills what is missing without a word.</summary>
internal static class GifCodes
{
    private const int MostBits = 12;

    /// <summary>
    /// How many pixels the codes stand for; counting stops at <paramref name="enough"/>, at the end code or at a code that is not defined.
    /// </summary>
    /// <param name="data">The codes, low bits first.</param>
    /// <param name="colorBits">Bits of a color: 1 to 8.</param>
    /// <param name="enough">Pixels of the picture.</param>
    /// <exception cref="ImageFormatException">No GIF has colors of that many bits.</exception>
    public static int CountPixels(ReadOnlySpan<byte> data, int colorBits, int enough)
    {
        if (colorBits is < 1 or > 8)
            throw new ImageFormatException($"its colors claim to have {colorBits} bits");
        int clear = 1 << colorBits;
        int[] lengths = new int[1 << MostBits];
        lengths.AsSpan(0, clear).Fill(1);
        (int bits, int next, int last, int pixels) = (colorBits + 1, clear + 2, 0, 0);
        for (long place = 0; place + bits <= data.Length * 8L && pixels < enough;)
        {
            int code = Code(data, place, bits);
            place += bits;
            if (code == clear)
            {
                (bits, next, last) = (colorBits + 1, clear + 2, 0);
                continue;
            }

            bool isNew = code == next && last > 0 && next < lengths.Length;
            if (code == clear + 1 || (code >= next && !isNew))
                return pixels;
            int length = isNew ? last + 1 : lengths[code];
            if (last > 0 && next < lengths.Length)
                lengths[next++] = last + 1;
            if (next == 1 << bits && bits < MostBits)
                bits++;
            last = length;
            pixels += length;
        }

        return pixels;
    }

    private static int Code(ReadOnlySpan<byte> data, long place, int bits)
    {
        int first = (int)(place / 8);
        int window = data[first] | At(data, first + 1) << 8 | At(data, first + 2) << 16;
        return window >> (int)(place % 8) & (1 << bits) - 1;
    }

    private static int At(ReadOnlySpan<byte> data, int index) => index < data.Length ? data[index] : 0;
}
