using static Galaxy.Pipeline.Files.Parquet.ThriftShape;

namespace Galaxy.Pipeline.Files.Parquet;

/// <summary>The structures that describe a Parquet file, field by field as Apache's <c>parquet.thrift</c> numbers them.</summary>
internal static class ParquetShapes
{
    private static readonly ThriftShape _empty = Struct();

    private static readonly ThriftShape _statistics = Struct(Text, Text, Number, Number, Text, Text, Flag, Flag);

    private static readonly ThriftShape _time = Struct(Flag, Struct(_empty, _empty, _empty));

    /// <summary>Text, map, list, enum, decimal, date, time, timestamp, integer, null, JSON, BSON, UUID, half, variant, geometry, geography.</summary>
    private static readonly ThriftShape _logicalType = Struct(
        _empty, _empty, _empty, _empty, Struct(Number, Number), _empty, _time, _time, null, Struct(Octet, Flag),
        _empty, _empty, _empty, _empty, _empty, Struct(Octet), Struct(Text), Struct(Text, Number));

    private static readonly ThriftShape _schemaElement =
        Struct(Number, Number, Number, Text, Number, Number, Number, Number, Number, _logicalType);

    private static readonly ThriftShape _keyValue = Struct(Text, Text);

    private static readonly ThriftShape _sizes = Struct(Number, ListOf(Number), ListOf(Number));

    private static readonly ThriftShape _geography = Struct(
        Struct(Real, Real, Real, Real, Real, Real, Real, Real), ListOf(Number));

    private static readonly ThriftShape _column = Struct(
        Number, ListOf(Number), ListOf(Text), Number, Number, Number, Number, ListOf(_keyValue), Number, Number, Number, _statistics,
        ListOf(Struct(Number, Number, Number)), Number, Number, _sizes, _geography);

    private static readonly ThriftShape _columnChunk = Struct(
        Text, Number, _column, Number, Number, Number, Number, Struct(_empty, Struct(ListOf(Text), Text)), Text);

    private static readonly ThriftShape _rowGroup = Struct(
        ListOf(_columnChunk), Number, Number, ListOf(Struct(Number, Flag, Flag)), Number, Number, Number);

    private static readonly ThriftShape _encryption = Struct(Text, Text, Flag);

    /// <summary>What stands at the end of a file.</summary>
    public static ThriftShape Footer { get; } = Struct(
        Number, ListOf(_schemaElement), Number, ListOf(_rowGroup), ListOf(_keyValue), Text, ListOf(Struct(_empty, _empty)),
        Struct(_encryption, _encryption), Text);

    /// <summary>What stands before a page. Its numbers are kept in the order that <see cref="PageHead"/> names them in.</summary>
    public static ThriftShape Page { get; } = Struct(
        Kept(0), Kept(1), Kept(2), Number,
        Struct(Kept(3), Number, Number, Number, _statistics),
        _empty,
        Struct(Kept(4), Number, Flag),
        Struct(Kept(5), Number, Number, Number, Kept(6), Kept(7), KeptFlag(8), _statistics));
}
