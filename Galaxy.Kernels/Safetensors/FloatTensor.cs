using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Galaxy.Kernels.Safetensors;

/// <summary>A named tensor to write.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Sizes, outermost first.</param>
/// <param name="CopyTo">Writes its values, row-major.</param>
internal sealed record FloatTensor(string Name, ImmutableArray<int> Shape, SpanWriter CopyTo)
{
    /// <summary>Values in it.</summary>
    public int Count => Shape.Aggregate(1, (product, size) => product * size);

    /// <summary>Writes the values as little-endian bytes, straight into a file's: a large tensor is not copied on the way.</summary>
    internal void Write(Span<byte> bytes)
    {
        Span<float> values = MemoryMarshal.Cast<byte, float>(bytes);
        CopyTo(values);
        if (BitConverter.IsLittleEndian)
            return;
        Span<int> bits = MemoryMarshal.Cast<byte, int>(bytes);
        BinaryPrimitives.ReverseEndianness(bits, bits);
    }
}
