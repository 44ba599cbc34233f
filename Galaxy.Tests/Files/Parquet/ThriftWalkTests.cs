using Galaxy.Pipeline.Files.Parquet;

namespace Galaxy.Tests.Files.Parquet;

public sealed class ThriftWalkTests
{
    /// <summary>Lists of lists would otherwise take the stack, and with it the process.</summary>
    [Theory]
    [InlineData(0x19)]
    [InlineData(0x1C)]
    [InlineData(0x1B)]
    public void Endless_nesting_is_refused(byte head)
    {
        byte[] nested = new byte[1 << 20];
        nested.AsSpan().Fill(head);
        Assert.Null(ThriftWalk.Length(nested, ParquetShapes.Footer, []));
    }

    /// <summary>Field 6 of a footer is the text that names the writer.</summary>
    [Theory]
    [InlineData(new byte[] { 0x68, 3, 1, 2, 3, 0 }, 6)]
    [InlineData(new byte[] { 0x66, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0 }, null)]
    [InlineData(new byte[] { 0x06, 12, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0 }, null)]
    [InlineData(new byte[] { 0x68, 4, 1, 2, 3, 0 }, null)]
    [InlineData(new byte[] { 0x06, 40, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0 }, 8)]
    public void A_number_in_the_place_of_a_text_is_refused(byte[] footer, int? length) =>
        Assert.Equal(length, ThriftWalk.Length(footer, ParquetShapes.Footer, []));

    /// <summary>Field 2 of a footer is a list of structures.</summary>
    [Theory]
    [InlineData(new byte[] { 0x29, 0x1C, 0x15, 2, 0, 0 }, 6)]
    [InlineData(new byte[] { 0x29, 0x15, 2, 0 }, null)]
    [InlineData(new byte[] { 0x29, 0x1C, 0x45, 2, 0, 0 }, null)]
    public void So_is_a_wrong_element_of_a_list(byte[] footer, int? length) =>
        Assert.Equal(length, ThriftWalk.Length(footer, ParquetShapes.Footer, []));
}
