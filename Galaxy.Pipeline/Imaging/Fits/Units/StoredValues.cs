using System.Buffers.Binary;

namespace Galaxy.Pipeline.Imaging.Fits.Units;

/// <summary>Numbers as FITS stores them, the highest byte first (FITS Standard 4.0, section 5).</summary>
internal static class StoredValues
{
    /// <summary>Reads as many numbers as there are values.</summary>
    /// <param name="bytes">At least as many as the numbers take.</param>
    /// <param name="bits">Their type, as BITPIX gives it.</param>
    /// <param name="scale">Makes them values.</param>
    /// <param name="values">Where these go.</param>
    public static void Read(ReadOnlySpan<byte> bytes, int bits, ValueScale scale, Span<float> values)
    {
        int size = Math.Abs(bits) / 8;
        for (int index = 0; index < values.Length; index++)
            values[index] = Value(bytes.Slice(index * size, size), bits, scale);
    }

    private static float Value(ReadOnlySpan<byte> bytes, int bits, ValueScale scale) => bits switch
    {
        8 => scale.Value((long)bytes[0]),
        16 => scale.Value((long)BinaryPrimitives.ReadInt16BigEndian(bytes)),
        32 => scale.Value((long)BinaryPrimitives.ReadInt32BigEndian(bytes)),
        64 => scale.Value(BinaryPrimitives.ReadInt64BigEndian(bytes)),
        -32 => scale.Value((double)BinaryPrimitives.ReadSingleBigEndian(bytes)),
        _ => scale.Value(BinaryPrimitives.ReadDoubleBigEndian(bytes)),
    };
}
