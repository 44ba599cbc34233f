using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Tests.Language;

/// <summary>How messages quote and count.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("a\tb\u200E", "a·b·")]
    [InlineData("a\u2028b\u2029", "a·b·")]
    [InlineData("é🌌\U000E0041b", "é🌌·b")]
    public void Text_is_one_line(string text, string line) => Assert.Equal(line, Words.OneLine(text));

    [Fact]
    public void Only_long_texts_are_cut()
    {
        string forty = new('a', 40);
        Assert.Equal(forty, Words.Quote(forty));
        Assert.Equal($"{forty}…", Words.Quote($"{forty}b"));
    }

    [Fact]
    public void No_character_is_cut_in_half()
    {
        string start = new('a', 39);
        Assert.Equal($"{start}…", Words.Quote($"{start}🌌b"));
    }

    [Fact]
    public void Numbers_and_shapes_are_written_alike_everywhere() => Assert.Equal(
        ("1,234,567", "0.5", "13×11×3"), (Words.Count(1_234_567), Words.Digits(0.5m), Words.Shape(new MapShape(13, 11, 3))));

    [Theory]
    [InlineData("kernal", "Perhaps you mean 'kernel'")]
    [InlineData("depth", "Choose from kernel, stride")]
    public void Unknown_name_has_a_remedy(string name, string remedy) => Assert.Equal(remedy, Words.KnownNames(name, ["kernel", "stride"]));

    [Theory]
    [InlineData(1, 1, 30, 30, 32, "30")]
    [InlineData(1, 2, 3, 6, 16, "1×2×3")]
    [InlineData(2, 1, 3, 6, 16, "2×1×3")]
    [InlineData(4, 3, 20, 240, 288, "4×3×20")]
    public void Shape_counts_its_values_and_floats(int height, int width, int channels, long values, long floats, string text)
    {
        MapShape shape = new(height, width, channels);
        Assert.Equal((values, floats, text), (shape.Count, Target.Avx2.Floats(shape), shape.ToString()));
    }
}
