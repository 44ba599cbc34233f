using Galaxy.Pipeline.Files.Parquet;

namespace Galaxy.Tests.Files.Parquet;

public sealed class PageHeadTests
{
    [Fact]
    public void Numbers_of_each_kind_of_page_are_read()
    {
        PageHead data = Read(0x15, 0, 0x15, 40, 0x15, 20, 0x2C, 0x15, 14, 0, 0, 99);
        PageHead dictionary = Read(0x15, 4, 0x15, 40, 0x15, 20, 0x4C, 0x15, 16, 0, 0);
        PageHead second = Read(0x15, 6, 0x15, 40, 0x15, 20, 0x5C, 0x15, 18, 0x45, 6, 0x15, 8, 0, 0);

        Assert.Equal((11, 20L, 10L, 7L, false), (data.Bytes, data.Unpacked, data.Packed, data.Values, data.IsDictionary));
        Assert.Equal((8L, true), (dictionary.Values, dictionary.IsDictionary));
        Assert.Equal((9L, false), (second.Values, second.IsDictionary));
        Assert.All([data, dictionary, second], head => Assert.True(head.IsSound));
    }

    /// <summary>Bytes of a page that are negative, and levels that are longer than it or negative.</summary>
    [Theory]
    [InlineData(new byte[] { 0x15, 0, 0x15, 40, 0x15, 21, 0 })]
    [InlineData(new byte[] { 0x15, 6, 0x15, 40, 0x15, 20, 0x5C, 0x55, 6, 0x15, 16, 0, 0 })]
    [InlineData(new byte[] { 0x15, 6, 0x15, 40, 0x15, 20, 0x5C, 0x55, 7, 0x15, 2, 0, 0 })]
    public void Claims_that_no_page_can_keep_are_not_sound(byte[] head) => Assert.False(Read(head).IsSound);

    [Fact]
    public void A_head_that_ends_early_is_none() => Assert.Null(PageHead.Read([0x15, 0, 0x15, 40, 0x15]));

    private static PageHead Read(params byte[] bytes) => PageHead.Read(bytes) ?? throw new InvalidDataException("It is damaged.");
}
