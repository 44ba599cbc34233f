namespace Galaxy.Tests.Cli;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("\u001b[31mred", "\\u{1b}[31mred")]
    [InlineData("a\nb\rc\td\0e\u007f", "a\\u{a}b\\u{d}c\\u{9}d\\u{0}e\\u{7f}")]
    [InlineData("\u009b1m\u0085", "\\u{9b}1m\\u{85}")]
    [InlineData("a\u202egpj.exe", "a\\u{202e}gpj.exe")]
    [InlineData("\u200e\u200f\u061c\u2066\u2069", "\\u{200e}\\u{200f}\\u{61c}\\u{2066}\\u{2069}")]
    [InlineData("a\u2028b\u2029c", "a\\u{2028}b\\u{2029}c")]
    [InlineData("in\u200bvis\u00adible\ufeff\u2060", "in\\u{200b}vis\\u{ad}ible\\u{feff}\\u{2060}")]
    [InlineData("tag\U000e0041", "tag\\u{e0041}")]
    public void What_a_terminal_obeys_or_an_eye_misses_is_shown_as_its_code(string text, string shown) => Assert.Equal(shown, ShownText.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("spiral/100008.jpg")]
    [InlineData("Übergröße 銀河 🌌 e\u0301 [bold] \ufffd")]
    public void Other_text_stays_as_it_is(string text) => Assert.Same(text, ShownText.Of(text));

    [Fact]
    public void Long_text_in_a_message_is_cut_between_characters()
    {
        Assert.Equal(new string('a', 999) + "…", OneLine.Of(new string('a', 999) + "🌌🌌"));
        Assert.Equal(new string('a', 1000), OneLine.Of(new string('a', 1000)));
    }

    [Fact]
    public void Remedy_of_a_problem_is_shown_as_well() =>
        Assert.Equal("\\u{7}: \\u{8}. \\u{1b}.", new Problem("\a", "\b", "\u001b").ToString());
}
