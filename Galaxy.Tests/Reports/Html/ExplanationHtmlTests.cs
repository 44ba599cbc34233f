using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Tests.Models;

namespace Galaxy.Tests.Reports.Html;

/// <summary>The page of <c>explain</c>, read as XML: what is not balanced or not escaped does not parse.</summary>
public sealed class ExplanationHtmlTests
{
    private static readonly ClassProbability A = new("a", 0.75f);
    private static readonly ClassProbability B = new("b", 0.25f);

    [Fact]
    public void Every_picture_shows_its_overlay_class_probability_and_layer()
    {
        XElement picture = Page(new ExplainedPicture("sky/1.png", "out/1.conv3.a.png", A, A, IsCold: false)).All("figure").Single();
        Assert.Equal("1.conv3.a.png", (string?)picture.All("img").Single().Attribute("src"));
        Assert.Equal("a 75.0\u00A0%", picture.All("p").First().Value);
        Assert.Equal(["conv3, 8×4"], picture.All("dd").Select(fact => fact.Value));
        Assert.Equal("sky/1.png", picture.All("p").Last().Value);
    }

    [Fact]
    public void Other_answer_note_and_lack_of_heat_are_told()
    {
        XDocument page = Page(new ExplainedPicture("1.png", "1.conv3.b.png", B, A, IsCold: true) { Note = "all one color" });
        Assert.Equal(
            ["a 75.0\u00A0%", "conv3, 8×4: nothing supports this class", "all one color"],
            page.All("figure").Single().All("dd").Select(fact => fact.Value));
    }

    [Fact]
    public void Pictures_stand_by_class_and_those_that_failed_are_noted()
    {
        XDocument page = Page(
            [
                new ExplainedPicture("1.png", "1.b.png", B, B, IsCold: false),
                new ExplainedPicture("2.png", "2.a.png", A, A, IsCold: false),
                new ExplainedPicture("3.png", "3.b.png", B, B, IsCold: false),
            ],
            [new Problem("x.png", "it is text, not a picture", "Leave it out")]);
        Assert.Equal(["Notes", "a", "b"], page.All("h2").Select(title => title.Value));
        Assert.Equal(["2.a.png", "1.b.png", "3.b.png"], page.All("img").Select(image => (string?)image.Attribute("src")));
        Assert.Contains("x.png: it is text", page.All("li").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_text_and_links_lead_to_files_beside_the_page()
    {
        const string name = "</p><script>&\"'#? %41\u0001.png";
        XDocument page = Page(new ExplainedPicture(name, Path.Combine("out", "é #?%41.png"), A, A, IsCold: false));
        Assert.Empty(page.All("script"));
        Assert.Equal(name.Replace('\u0001', '\uFFFD'), page.All("figure").Single().All("p").Last().Value);
        string source = (string)page.All("img").Single().Attribute("src")!;
        Assert.Equal("é #?%41.png", Path.GetFileName(new Uri(new Uri("file:///out/explain.html"), source).LocalPath));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "link" or "iframe" or "object" or "base");
    }

    private static XDocument Page(params ImmutableArray<ExplainedPicture> pictures) => Page(pictures, []);

    private static XDocument Page(ImmutableArray<ExplainedPicture> pictures, ImmutableArray<Problem> failed)
    {
        ExplainedLayer layer = new("conv3", new MapInfo("conv3", ["conv3"], new Shape(8, 4, 2), new MapPlace(default, 0, 0, 0, 0), Gradient: null));
        return XDocument.Parse(ExplanationHtml.Of(new ExplanationContent(TinyNetwork.Info, new ExplainedPictures(layer, pictures, failed))));
    }
}
