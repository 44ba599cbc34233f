using Galaxy.Pipeline.Files.Parquet;
using Parquet.Meta;

namespace Galaxy.Tests.Files.Parquet;

public sealed class ColumnPagesTests
{
    private const int Magic = 4;

    [Fact]
    public void Pages_that_have_the_values_of_their_column_are_read() => Check(7, Page(unpacked: 5, packed: 3, values: 4), Page(9, 9, 3));

    [Fact]
    public void Too_few_and_too_many_values_are_refused()
    {
        AssertRefused("the pages of a column do not have its values", 7, Page(5, 3, 4));
        AssertRefused("the pages of a column do not have its values", 7, Page(5, 3, 4), Page(5, 3, 4));
    }

    [Fact]
    public void More_bytes_than_there_are_are_refused() =>
        AssertRefused("a page claims more than it has", 4, [.. Page(5, 1 << 20, 4).AsSpan(0, 20)]);

    [Fact]
    public void More_unpacked_bytes_than_the_column_has_are_refused() =>
        AssertRefused("the pages of a column claim more bytes than the column", 4, Page(1 << 30, 3, 4));

    /// <summary>64 MB may be a repetition.</summary>
    [Fact]
    public void A_small_column_that_claims_to_unpack_to_very_much_is_refused()
    {
        byte[][] pages = [Page(64 << 20, 1 << 10, 4), Page(1, 1, 3)];
        AssertRefused("a column of ", unpacked: 128L << 20, 7, pages);
        Check(128L << 20, 4, pages[0]);
    }

    /// <summary>What is compressed begins with its length. The library believes it.</summary>
    [Theory]
    [InlineData(CompressionCodec.SNAPPY, "FFFFFFFF07")]
    [InlineData(CompressionCodec.ZSTD, "28B52FFDE0FFFFFF7000000000010000")]
    public void Content_that_unpacks_to_more_than_its_page_is_refused(CompressionCodec codec, string content)
    {
        byte[] page = Page(1000, 32, 4);
        Convert.FromHexString(content).CopyTo(page, page.Length - 32);
        byte[] file = [.. "PAR1"u8, .. codec == CompressionCodec.ZSTD ? Page(1000, 16, 4)[..^16].Concat(Convert.FromHexString(content)) : page];
        ColumnMetaData column = Column(4, file.Length - Magic);
        column.Codec = codec;

        Assert.Equal("a page unpacks to more than it has",
            Assert.Throws<InvalidDataException>(() => new ColumnPages(new MemoryStream(file), column, hasLevels: false).Check()).Message);
    }

    [Fact]
    public void More_values_than_a_row_group_may_have_are_refused() =>
        AssertRefused("a page claims more than it has", 1 << 30, Page(5, 3, 1 << 30));

    /// <summary>Statistics may hold values as long as a picture.</summary>
    [Fact]
    public void A_long_head_is_read() => Check(4, Page(5, 3, 4, statistics: 100_000));

    [Fact]
    public void A_column_outside_of_its_file_is_refused()
    {
        ColumnMetaData column = Column(4, 1000);
        Assert.Equal("a column does not lie in the file",
            Assert.Throws<InvalidDataException>(() => new ColumnPages(new MemoryStream(new byte[999]), column, hasLevels: false).Check()).Message);
    }

    private static void AssertRefused(string message, int values, params byte[][] pages) => AssertRefused(message, unpacked: 0, values, pages);

    private static void AssertRefused(string message, long unpacked, int values, byte[][] pages) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => Check(unpacked, values, pages)).Message, StringComparison.Ordinal);

    private static void Check(int values, params byte[][] pages) => Check(unpacked: 0, values, pages);

    private static void Check(long unpacked, int values, params byte[][] pages)
    {
        byte[] file = [.. "PAR1"u8, .. pages.SelectMany(page => page)];
        ColumnMetaData column = Column(values, file.Length - Magic);
        column.TotalUncompressedSize = Math.Max(column.TotalUncompressedSize, unpacked);
        new ColumnPages(new MemoryStream(file), column, hasLevels: false).Check();
    }

    private static ColumnMetaData Column(long values, long bytes) =>
        new() { DataPageOffset = Magic, TotalCompressedSize = bytes, TotalUncompressedSize = bytes, NumValues = values };

    /// <summary>A data page of zeros with its head.</summary>
    private static byte[] Page(int unpacked, int packed, int values, int statistics = 0) =>
    [
        0x15, 0, 0x15, .. Number(unpacked), 0x15, .. Number(packed), 0x2C, 0x15, .. Number(values),
        0x4C, 0x18, .. Varint(statistics), .. new byte[statistics], 0, 0, 0, .. new byte[packed],
    ];

    private static byte[] Number(int value) => Varint(2L * value);

    private static byte[] Varint(long value) => value < 0x80 ? [(byte)value] : [(byte)(value & 0x7F | 0x80), .. Varint(value >> 7)];
}
