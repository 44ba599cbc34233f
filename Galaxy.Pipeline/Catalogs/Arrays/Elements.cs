using System.Numerics;
using System.Runtime.InteropServices;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>Turns stored elements into numbers of this machine.</summary>
internal static class Elements
{
    /// <summary>The numbers in <paramref name="bytes"/>, as another type; whatever does not fit into that is cut off.</summary>
    /// <param name="bytes">Whole elements; what is big-endian is turned in place.</param>
    /// <param name="type">Numbers or truth values.</param>
    public static T[] To<T>(byte[] bytes, ElementType type) where T : INumberBase<T>
    {
        if (type.BigEndian)
            Reverse(bytes, type.Bytes);
        return (type.Kind, type.Bytes) switch
        {
            (ElementKind.Unsigned or ElementKind.Boolean, 1) => To<byte, T>(bytes),
            (ElementKind.Unsigned, 2) => To<ushort, T>(bytes),
            (ElementKind.Unsigned, 4) => To<uint, T>(bytes),
            (ElementKind.Unsigned, 8) => To<ulong, T>(bytes),
            (ElementKind.Signed, 1) => To<sbyte, T>(bytes),
            (ElementKind.Signed, 2) => To<short, T>(bytes),
            (ElementKind.Signed, 4) => To<int, T>(bytes),
            (ElementKind.Signed, 8) => To<long, T>(bytes),
            (ElementKind.Float, 2) => To<Half, T>(bytes),
            (ElementKind.Float, 4) => To<float, T>(bytes),
            (ElementKind.Float, 8) => To<double, T>(bytes),
            _ => throw new InvalidDataException($"it is of {type}"),
        };
    }

    private static TTo[] To<TFrom, TTo>(byte[] bytes) where TFrom : unmanaged, INumberBase<TFrom> where TTo : INumberBase<TTo>
    {
        ReadOnlySpan<TFrom> from = MemoryMarshal.Cast<byte, TFrom>(bytes);
        TTo[] to = new TTo[from.Length];
        for (int index = 0; index < to.Length; index++)
            to[index] = TTo.CreateTruncating(from[index]);
        return to;
    }

    private static void Reverse(byte[] bytes, int size)
    {
        for (int start = 0; start + size <= bytes.Length; start += size)
            bytes.AsSpan(start, size).Reverse();
    }
}
