using Galaxy.Pipeline.Export;

namespace Galaxy.Tests.Export;

public sealed class PythonLiteralTests
{
    [Theory]
    [InlineData("edge-on", "\"edge-on\"")]
    [InlineData("\"\"\"; import os #\\", "\"\\\"\\\"\\\"; import os #\\\\\"")]
    [InlineData("a\nb", "\"a\\u000ab\"")]
    [InlineData("ça 星", "\"ça 星\"")]
    [InlineData("\u202e\u2028", "\"\\u202e\\u2028\"")]
    [InlineData("\U0001F30C", "\"\\U0001f30c\"")]
    public void No_name_becomes_code(string text, string literal) => Assert.Equal(literal, PythonLiteral.Of(text));

    [Fact]
    public void Numbers_keep_all_their_digits()
    {
        Assert.Equal("[0.1, 1E-06, 0.33333334]", PythonLiteral.Of([0.1f, 1e-6f, 1 / 3f]));
        Assert.Equal("0.1", PythonLiteral.Of(0.1));
    }
}
