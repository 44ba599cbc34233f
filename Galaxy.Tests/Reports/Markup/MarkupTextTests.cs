using System.Xml.Linq;
using Galaxy.Pipeline.Reports.Markup;

namespace Galaxy.Tests.Reports.Markup;

public sealed class MarkupTextTests
{
    private static readonly XNamespace Drawing = "http://www.w3.org/2000/svg";

    [Fact]
    public void Page_has_a_doctype_and_its_lines_break_behind_blocks_alone() => Assert.Equal(
        """
        <!DOCTYPE html>
        <html><body><p>A <strong>b</strong> and <code></code>.</p>
        <p></p>
        </body>
        </html>

        """.ReplaceLineEndings("\n"),
        MarkupText.Of(new XElement("html", new XElement(
            "body",
            new XElement("p", "A ", new XElement("strong", "b"), " and ", new XElement("code"), "."),
            new XElement("p")))));

    /// <summary>A browser takes <c>&lt;p /&gt;</c> for an open paragraph, and <c>&lt;/br&gt;</c> for a second line break.</summary>
    [Fact]
    public void Only_elements_that_never_have_content_have_no_end_tag() => Assert.Equal(
        "<div><img src=\"x\" /><span></span><br />\n</div>\n",
        MarkupText.Of(new XElement("div", new XElement("img", new XAttribute("src", "x")), new XElement("span"), new XElement("br"))));

    [Fact]
    public void Style_is_written_as_it_is() =>
        Assert.Equal("<style>a > b { }</style>\n", MarkupText.Of(new XElement("style", "a > b { }")));

    [Fact]
    public void Drawing_in_a_page_has_its_namespace_and_short_forms() => Assert.Equal(
        "<figure><svg xmlns=\"http://www.w3.org/2000/svg\"><rect x=\"1\" />\n</svg>\n<figcaption>c</figcaption>\n</figure>\n",
        MarkupText.Of(new XElement(
            "figure",
            new XElement(Drawing + "svg", new XElement(Drawing + "rect", new XAttribute("x", 1))),
            new XElement("figcaption", "c"))));

    [Fact]
    public void Invisible_marks_are_shown_as_the_console_shows_them()
    {
        const string name = "a\u202Egpj.\u200Bexe";
        XElement read = XElement.Parse(MarkupText.Of(new XElement("p", new XAttribute("title", name), name)));
        Assert.Equal(@"a\u{202e}gpj.\u{200b}exe", read.Value);
        Assert.Equal(read.Value, (string?)read.Attribute("title"));
    }

    [Theory]
    [InlineData("<script>&amp;\"'-->]]>")]
    [InlineData("line\nbreak\tand 🌌")]
    public void Every_text_comes_back_from_text_and_attribute(string text)
    {
        XElement read = XElement.Parse(MarkupText.Of(new XElement("p", new XAttribute("title", text), text)), LoadOptions.PreserveWhitespace);
        Assert.Equal(text, read.Value);
        Assert.Equal(text, (string?)read.Attribute("title"));
        Assert.Empty(read.Elements());
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_replaced() =>
        Assert.Equal(
            "<p title=\"a\uFFFD\">\uFFFD\uFFFDb</p>\n", MarkupText.Of(new XElement("p", new XAttribute("title", "a\u0001"), "\ud800\uFFFEb")));
}
