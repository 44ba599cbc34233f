using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Galaxy.Kernels.Safetensors;

/// <summary>Reads tensors of several types as float32: 16 bits are widened without loss, 64 are rounded to the nearest.</summary>
internal static class FloatDecoding
{
    /// <summary>The types that can be read.</summary>
    public static ImmutableArray<string> Types { get; } = [ElementType.Float32, ElementType.Float64, ElementType.Float16, ElementType.BFloat16];

    /// <param name="bytes">Its values, little-endian.</param>
    /// <param name="tensor">A tensor of one of <see cref="Types"/>.</param>
    /// <exception cref="MalformedFileException">A finite float64 is too large for a float32.</exception>
    public static float[] Decode(ReadOnlySpan<byte> bytes, TensorEntry tensor) => tensor.Type switch
    {
        ElementType.Float64 => Decode(bytes, sizeof(double), value => Narrow(BinaryPrimitives.ReadDoubleLittleEndian(value), tensor.Name)),
        ElementType.Float16 => Decode(bytes, sizeof(ushort), value => (float)BinaryPrimitives.ReadHalfLittleEndian(value)),
        ElementType.BFloat16 => Decode(bytes, sizeof(ushort),
            value => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(value) << 16)),
        _ => Decode(bytes, sizeof(float), BinaryPrimitives.ReadSingleLittleEndian),
    };

    private static float[] Decode(ReadOnlySpan<byte> bytes, int size, Func<ReadOnlySpan<byte>, float> read)
    {
        float[] values = new float[bytes.Length / size];
        for (int index = 0; index < values.Length; index++)
            values[index] = read(bytes[(index * size)..]);
        return values;
    }

    private static float Narrow(double value, string tensor) => (float)value is var narrow && double.IsFinite(value) && !float.IsFinite(narrow)
        ? throw new MalformedFileException(FormattableString.Invariant($"tensor '{tensor}' holds {value}, which is too large for a float32"))
        {
            Remedy = $"Keep its values within ±{float.MaxValue:G2}, or train a new model",
        }
        : narrow;
}
