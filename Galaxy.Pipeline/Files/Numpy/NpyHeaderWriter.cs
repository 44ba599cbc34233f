using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Galaxy.Pipeline.Files.Numpy;

/// <summary>Writes what stands before the numbers of a <c>.npy</c> file, as <see cref="NpyHeader"/> reads it.</summary>
internal static class NpyHeaderWriter
{
    /// <summary>Writes a header of version 1.0. The values follow in C order.</summary>
    /// <param name="file">Where the array begins.</param>
    /// <param name="type">The type of its values.</param>
    /// <param name="shape">The length of each axis.</param>
    public static void Write(Stream file, NpyType type, ImmutableArray<long> shape)
    {
        string axes = shape is [var only] ? $"{only}," : string.Join(", ", shape);
        string text = $"{{'descr': '{type.Descriptor}', 'fortran_order': False, 'shape': ({axes}), }}";
        int length = (NpyHeader.TextAt + text.Length + 1 + NpyHeader.Alignment - 1) / NpyHeader.Alignment * NpyHeader.Alignment;
        byte[] head = new byte[length];
        head.AsSpan().Fill((byte)' ');
        NpyHeader.Magic.CopyTo(head);
        head[NpyHeader.VersionAt] = NpyHeader.FirstVersion;
        head[NpyHeader.VersionAt + 1] = 0;
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(NpyHeader.LengthAt), (ushort)(length - NpyHeader.TextAt));
        Encoding.ASCII.GetBytes(text, head.AsSpan(NpyHeader.TextAt));
        head[^1] = (byte)'\n';
        file.Write(head);
    }
}
