using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>
/// The values of a column of a row group, null where there is none. They are placed here by their definition levels: the library's own placing
/// mistakes a value that is missing in a struct that is there.
/// </summary>
internal static class ShardValues
{
    /// <summary>Whole files.</summary>
    public static byte[]?[] Bytes(ParquetRowGroupReader group, DataField column) =>
        Placed<ReadOnlyMemory<byte>, byte[]>(group, column, value => value.ToArray());

    /// <summary>Texts, or numbers as text.</summary>
    public static string?[] Texts(ParquetRowGroupReader group, DataField column) => Type.GetTypeCode(column.ClrType) switch
    {
        _ when column.MaxRepetitionLevel > 0 => throw new NotSupportedException($"column '{column.Name}' holds lists"),
        TypeCode.Boolean => Placed<bool, string>(group, column, value => value ? "1" : "0"),
        TypeCode.SByte => Numbers<sbyte>(group, column),
        TypeCode.Byte => Numbers<byte>(group, column),
        TypeCode.Int16 => Numbers<short>(group, column),
        TypeCode.UInt16 => Numbers<ushort>(group, column),
        TypeCode.Int32 => Numbers<int>(group, column),
        TypeCode.UInt32 => Numbers<uint>(group, column),
        TypeCode.Int64 => Numbers<long>(group, column),
        TypeCode.UInt64 => Numbers<ulong>(group, column),
        TypeCode.Single => Numbers<float>(group, column),
        TypeCode.Double => Numbers<double>(group, column),
        _ when column.ClrType != typeof(ReadOnlyMemory<char>) =>
            throw new NotSupportedException($"column '{column.Name}' holds neither text nor numbers"),
        _ => Placed<ReadOnlyMemory<char>, string>(group, column, value => value.ToString()),
    };

    private static string?[] Numbers<T>(ParquetRowGroupReader group, DataField column) where T : struct, IFormattable =>
        Placed<T, string>(group, column, value => value.ToString(null, null));

    private static TOut?[] Placed<T, TOut>(ParquetRowGroupReader group, DataField column, Func<T, TOut> copy)
        where T : struct
        where TOut : class
    {
        using RawColumnData<T> raw = (RawColumnData<T>)group.ReadRawColumnDataBaseAsync(column).AsTask().GetAwaiter().GetResult();
        TOut?[] placed = new TOut?[group.RowCount];
        ReadOnlySpan<T> values = raw.Values;
        ReadOnlySpan<int> levels = column.MaxDefinitionLevel > 0 ? raw.DefinitionLevels : [];
        int next = 0;
        for (int row = 0; row < placed.Length; row++)
        {
            if (levels.IsEmpty || levels[row] == column.MaxDefinitionLevel)
                placed[row] = copy(values[next++]);
        }

        return placed;
    }
}
