namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>Integers compressed by RICE_1: their differences in blocks, each with as many bits of its own as suit it.</summary>
/// <remarks>FITS Standard 4.0, section 10.4.1, and cfitsio's ricecomp.c, whose constants these are.</remarks>
internal static class RiceTile
{
    private const string Ends = "a tile ends early";

    /// <param name="tile">The compressed bytes.</param>
    /// <param name="pixelBytes">Bytes in an integer before compression: 1 (unsigned), 2 or 4.</param>
    /// <param name="block">Integers in a block.</param>
    /// <param name="values">As many as there are integers.</param>
    public static void Decode(ReadOnlySpan<byte> tile, int pixelBytes, int block, Span<int> values)
    {
        (int codeBits, int plainCode) = pixelBytes switch { 1 => (3, 6), 2 => (4, 14), _ => (5, 25) };
        TileBits bits = new(tile, Ends);
        uint last = bits.Take(pixelBytes * 8);
        for (int start = 0; start < values.Length; start += block)
        {
            Span<int> differences = values.Slice(start, Math.Min(block, values.Length - start));
            int code = (int)bits.Take(codeBits) - 1;
            foreach (ref int value in differences)
            {
                last += code < 0 ? 0 : Difference(ref bits, code, code == plainCode ? pixelBytes * 8 : -1);
                value = Narrow(last, pixelBytes);
            }
        }
    }

    /// <summary>Even codes are differences from 0 up, odd ones from −1 down.</summary>
    private static uint Difference(ref TileBits bits, int code, int plainBits)
    {
        uint folded = plainBits > 0 ? bits.Take(plainBits) : (bits.Zeros() << code) | bits.Take(code);
        return (folded & 1) == 0 ? folded >> 1 : ~(folded >> 1);
    }

    private static int Narrow(uint value, int pixelBytes) => pixelBytes switch { 1 => (byte)value, 2 => (short)value, _ => (int)value };
}
