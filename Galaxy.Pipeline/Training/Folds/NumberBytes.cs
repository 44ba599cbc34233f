using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Galaxy.Pipeline.Training.Folds;

/// <summary>Arrays of numbers behind their length.</summary>
internal static class NumberBytes
{
    public static void Write<T>(this BinaryWriter writer, ImmutableArray<T> values) where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    public static ImmutableArray<T> ReadArray<T>(this BinaryReader reader) where T : unmanaged
    {
        T[] values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }
}
