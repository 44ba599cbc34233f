using System.Runtime.InteropServices;
using Galaxy.Pipeline.Imaging.Fits.Units;

namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>How the integers of a tile become values again.</summary>
/// <remarks>FITS Standard 4.0, section 10.2: subtractive dithering takes back the random number that was added before rounding.</remarks>
/// <param name="Scale">The tile's scale, zero and blank.</param>
/// <param name="Dither">0 for none, or the standard's method 1 or 2.</param>
internal readonly record struct Quantization(ValueScale Scale, int Dither)
{
    /// <summary>Method 2 keeps zeros exact by this integer.</summary>
    private const int ExactZero = -2147483646;

    /// <param name="method">ZQUANTIZ.</param>
    public static int DitherOf(string? method) => method switch
    {
        null or "NO_DITHER" or "NONE" => 0,
        "SUBTRACTIVE_DITHER_1" => 1,
        "SUBTRACTIVE_DITHER_2" => 2,
        _ => throw new ImageFormatException($"its floats are quantized by '{method}', which is not known"),
    };

    /// <summary>Puts the values in place of the integers.</summary>
    public Span<float> Apply(Span<int> integers, DitherSequence.Place random)
    {
        Span<float> values = MemoryMarshal.Cast<int, float>(integers);
        for (int index = 0; index < integers.Length; index++)
        {
            int integer = integers[index];
            double dither = Dither == 0 ? 0 : random.Take() - 0.5;
            values[index] = integer == Scale.Blank ? float.NaN
                : Dither == 2 && integer == ExactZero ? 0
                : Dither == 0 ? Scale.Value((long)integer) : Scale.Value(integer - dither);
        }

        return values;
    }
}
