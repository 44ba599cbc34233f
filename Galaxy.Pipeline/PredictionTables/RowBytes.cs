using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>Rows as bytes of a journal.</summary>
internal static class RowBytes
{
    private const int KeyBytes = 32;

    [Flags]
    private enum Parts : byte
    {
        None = 0,
        Probabilities = 1,
        MutualInformation = 2,
        Note = 4,
        Content = 8,
        Features = 16,
        Unlikeness = 32,
        Set = 64,
    }

    public static void Write(this BinaryWriter writer, PredictionRow row)
    {
        writer.Write(row.Id);
        writer.Write(row.File);
        writer.Write((byte)PartsOf(row));
        writer.Write(MemoryMarshal.AsBytes(row.Probabilities.AsSpan()));
        if (row.MutualInformation is { } information)
            writer.Write(information);
        if (row.Unlikeness is { } unlikeness)
            writer.Write(unlikeness);
        if (!row.Set.IsEmpty)
            writer.Write7BitEncodedInt(row.Set.Length);
        writer.Write(MemoryMarshal.AsBytes(row.Set.AsSpan()));
        if (row.Note is { } note)
            writer.Write(note);
        writer.Write(MemoryMarshal.AsBytes(row.Features.AsSpan()));
        if (row.Content is not { } content)
            return;
        Span<byte> key = stackalloc byte[KeyBytes];
        content.Write(key);
        writer.Write(key);
    }

    /// <param name="reader">At the beginning of a row.</param>
    /// <param name="columns">What a row may have.</param>
    public static PredictionRow ReadRow(this BinaryReader reader, PredictionColumns columns)
    {
        PredictionRow row = new(reader.ReadString(), reader.ReadString());
        Parts parts = (Parts)reader.ReadByte();
        return row with
        {
            Probabilities = parts.HasFlag(Parts.Probabilities) ? Read<float>(reader, columns.Classes.Length) : [],
            MutualInformation = parts.HasFlag(Parts.MutualInformation) ? reader.ReadSingle() : null,
            Unlikeness = parts.HasFlag(Parts.Unlikeness) ? reader.ReadSingle() : null,
            Set = parts.HasFlag(Parts.Set) ? Read<int>(reader, reader.Read7BitEncodedInt()) : [],
            Note = parts.HasFlag(Parts.Note) ? reader.ReadString() : null,
            Features = parts.HasFlag(Parts.Features) ? Read<float>(reader, columns.Features) : [],
            Content = parts.HasFlag(Parts.Content) ? ContentKey.Read(reader.ReadBytes(KeyBytes)) : null,
        };
    }

    private static Parts PartsOf(PredictionRow row) =>
        (row.IsReadable ? Parts.Probabilities : Parts.None)
        | (row.MutualInformation is null ? Parts.None : Parts.MutualInformation)
        | (row.Note is null ? Parts.None : Parts.Note)
        | (row.Set.IsEmpty ? Parts.None : Parts.Set)
        | (row.Unlikeness is null ? Parts.None : Parts.Unlikeness)
        | (row.Features.IsEmpty ? Parts.None : Parts.Features)
        | (row.Content is null ? Parts.None : Parts.Content);

    private static ImmutableArray<T> Read<T>(BinaryReader reader, int count) where T : unmanaged
    {
        T[] values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }
}
