using System.Text;
using Galaxy.Pipeline.Files;

namespace Galaxy.Tests.Files;

public sealed class FileTextTests
{
    private const string Text = "{\r\n\"a\": \"é∞\"\n}";

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Byte_order_mark_says_the_encoding(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        Assert.Equal(Text, Of([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));
    }

    [Fact]
    public void Without_one_it_is_UTF8() => Assert.Equal(Text, Of(Encoding.UTF8.GetBytes(Text)));

    [Fact]
    public void Other_bytes_are_told_with_their_line()
    {
        Problem problem = Assert.IsType<Result<string>.Failed>(FileText.Of(Encoding.Latin1.GetBytes("{\n\"a\":\n\"é\" }"), "recipe.json")).Problem;
        Assert.Equal("recipe.json(3): the text is not UTF-8. Save the file as UTF-8.", $"{problem}");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF16_without_a_mark_is_named(string name)
    {
        Problem problem = Assert.IsType<Result<string>.Failed>(FileText.Of(Encoding.GetEncoding(name).GetBytes(Text), "recipe.json")).Problem;
        Assert.Equal("it has zero bytes, as UTF-16 without a byte order mark has", problem.What);
    }

    private static string Of(byte[] bytes) => Assert.IsType<Result<string>.Ok>(FileText.Of(bytes, "file")).Value;
}
