using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Galaxy.Pipeline.Models;

/// <summary>Single-precision numbers as bytes, little-endian.</summary>
internal static class FloatBytes
{
    public static byte[] Of(ImmutableArray<float> values)
    {
        byte[] bytes = new byte[values.Length * sizeof(float)];
        for (int index = 0; index < values.Length; index++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(index * sizeof(float)), values[index]);
        return bytes;
    }

    /// <summary>The numbers; a rest of fewer than 4 bytes is left out.</summary>
    public static ImmutableArray<float> Read(byte[] bytes) =>
    [
        .. Enumerable.Range(0, bytes.Length / sizeof(float))
            .Select(index => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(index * sizeof(float)))),
    ];
}
