using System.Collections.Immutable;
using Galaxy.Pipeline.Files.Parquet;
using Parquet;
using Parquet.Schema;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>What a Parquet file says of itself.</summary>
/// <param name="Columns">Its columns by their paths; those of a struct are <c>image/bytes</c>.</param>
/// <param name="Notes">Text about the whole file, by what its writers call it.</param>
/// <param name="GroupRows">The rows of each row group.</param>
internal sealed record ShardSchema(
    ImmutableArray<ShardColumn> Columns, ImmutableDictionary<string, string> Notes, ImmutableArray<int> GroupRows)
{
    public static ShardSchema Of(ParquetReader reader) => new(
        [.. reader.Schema.DataFields.Select(field => new ShardColumn(PathOf(field), KindOf(field)))],
        reader.CustomMetadata.ToImmutableDictionary(),
        [.. Enumerable.Range(0, reader.RowGroupCount).Select(group => ColumnLimits.Rows(reader.RowGroups[group].RowCount))]);

    /// <summary>A column's name behind those of the structs that it is in.</summary>
    public static string PathOf(DataField field) => string.Join('/', field.Path.ToList());

    private static ShardColumnKind KindOf(DataField field) => field switch
    {
        { MaxRepetitionLevel: > 0 } => ShardColumnKind.Other,
        _ when field.ClrType == typeof(ReadOnlyMemory<byte>) || field.ClrType == typeof(byte[]) => ShardColumnKind.Bytes,
        _ when field.ClrType == typeof(ReadOnlyMemory<char>) || field.ClrType == typeof(string) => ShardColumnKind.Text,
        _ when Type.GetTypeCode(field.ClrType) is >= TypeCode.Boolean and <= TypeCode.UInt64 => ShardColumnKind.Integer,
        _ => ShardColumnKind.Other,
    };
}
