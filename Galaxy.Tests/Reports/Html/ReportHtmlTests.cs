using System.Xml.Linq;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Pipeline.Reports.Text;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Reports.Html;

/// <summary>report.html is read as XML here, which it also is: what is not balanced or not escaped does not parse.</summary>
public sealed class ReportHtmlTests
{
    private static readonly XDocument Page = Pages.Parse(Pages.Content(Runs.Of(3)));

    [Fact]
    public void Every_part_is_there_under_a_heading_and_in_the_contents()
    {
        string[] parts =
        [
            "curves", "confusion", "classes", "ranking", "calibration", "samples", "heat", "mistakes", "data", "network", "recipe", "provenance",
        ];
        Assert.Equal(["notes", .. parts], Page.All("section").Select(Id));
        Assert.All(Page.All("section"), section => Assert.Single(section.All("h2")));
        Assert.Equal(parts.Select(part => $"#{part}"), Page.All("nav").Single().All("a").Select(link => (string?)link.Attribute("href")));
    }

    [Fact]
    public void Headline_is_accuracy_with_its_interval_beside_the_largest_class()
    {
        PageContent content = Pages.Content(Runs.Of(1));
        string lead = Page.All("p").Single(paragraph => (string?)paragraph.Attribute("class") == "lead").Value;
        Assert.StartsWith($"{Unbroken.Percent(content.Run.Test!.Accuracy)} of 90 galaxies", lead, StringComparison.Ordinal);
        Assert.Contains(Unbroken.Range(content.Run.Test.Interval), lead, StringComparison.Ordinal);
        Assert.EndsWith($"would give {Unbroken.Percent(24 / 90.0)}.", lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_of_run_and_test_come_before_the_parts()
    {
        string[] notes = [.. Page.All("header").Single().All("li").Select(note => note.Value)];
        Assert.Equal(2, notes.Length);
        Assert.Contains("cigar-shaped smooth", notes[0], StringComparison.Ordinal);
        Assert.Equal("A warning.", notes[1]);
    }

    [Fact]
    public void Many_warnings_wait_behind_a_click_and_the_most_are_left_to_the_json()
    {
        string[] warnings = [.. Enumerable.Range(1, 500).Select(number => $"Warning {number}.")];
        XDocument page = Pages.Parse(Pages.Content(Runs.Of(1) with { Warnings = [.. warnings] }));
        XElement notes = page.All("section").First();
        Assert.Equal(101, notes.All("li").Count());
        Assert.Equal(95, notes.All("details").Single().All("li").Count());
        Assert.EndsWith("401 more are in report.json.", notes.All("li").Last().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_paths_and_warnings_are_text_and_never_markup()
    {
        const string hostile = "</title><script>alert(\"1\")</script>&amp;'--><!--\u0001\ud800";
        const string shown = "</title><script>alert(\"1\")</script>&amp;'--><!--\uFFFD\uFFFD";
        RunReport run = Runs.Of(2, classes: [hostile, "b", "c", "d", "e"]);
        PageContent content = Pages.Content(run with
        {
            Setup = run.Setup with { Network = hostile, Options = [RunOption.Of("data", hostile.Replace("\ud800", ""))] },
            Data = run.Data with { Source = hostile },
            Warnings = [hostile],
        });
        XDocument page = Pages.Parse(content with { Provenance = content.Provenance with { CommandLine = hostile } });
        Assert.Empty(page.All("script"));
        Assert.Empty(page.DescendantNodes().OfType<XComment>());
        Assert.Equal(Page.All("section").Count(), page.All("section").Count());
        Assert.Contains(shown, page.All("li").Select(note => note.Value));
        Assert.Contains(shown, page.All("code").Select(code => code.Value));
        Assert.Contains(page.All("img"), picture => picture.Attribute("alt")!.Value.Contains(shown, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_fetched()
    {
        Assert.All(
            Page.Descendants().Attributes("src"), source => Assert.StartsWith("data:image/png;base64,iVBOR", source.Value, StringComparison.Ordinal));
        Assert.All(Page.Descendants().Attributes("href"), link => Assert.StartsWith("#", link.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(Page.Descendants(), element => element.Name.LocalName is "script" or "link" or "iframe" or "object" or "base");
        string style = Page.All("style").Single().Value;
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
    }

    [Fact]
    public void Readers_who_do_not_see_it_can_follow()
    {
        Assert.Equal("en", (string?)Page.Root!.Attribute("lang"));
        Assert.NotEmpty(Page.All("title").First().Value);
        Assert.Single(Page.All("h1"));
        Assert.All(Page.All("img"), picture => Assert.NotEmpty(picture.Attribute("alt")!.Value));
        Assert.All(Page.All("svg"), drawing => Assert.NotEmpty(drawing.All("title").Single().Value));
        Assert.All(Page.All("table"), table => Assert.NotEmpty(table.All("caption").Single().Value));
        Assert.All(Page.All("th"), head => Assert.Contains((string?)head.Attribute("scope"), (string[])["col", "row"]));
        foreach (XElement row in Page.All("table").SelectMany(table => table.All("tr")))
            Assert.Equal(row.Ancestors("table").Single().All("tr").First().Elements().Count(), row.Elements().Count());
    }

    [Fact]
    public void Pictures_say_in_words_whether_the_answer_was_right()
    {
        XElement[] mistakes = [.. Part("mistakes").All("figure")];
        Assert.Equal(12, mistakes.Length);
        Assert.All(mistakes, picture => Assert.Contains("wrong", picture.Value, StringComparison.Ordinal));
        XElement[] samples = [.. Part("samples").All("figure")];
        Assert.Equal(15, samples.Length);
        Assert.All(samples, picture => Assert.Equal(
            picture.All("img").Single().Attribute("alt")!.Value.EndsWith("recognized", StringComparison.Ordinal),
            picture.Value.Contains("✓ right", StringComparison.Ordinal)));
    }

    [Fact]
    public void Heat_is_shown_with_layer_class_and_probability_and_told_in_words()
    {
        XElement heat = Part("heat");
        Assert.Contains("conv3", heat.All("p").First().Value, StringComparison.Ordinal);
        Assert.Equal(5, heat.All("figure").Count());
        Assert.All(heat.All("figure"), picture => Assert.Contains(Unbroken.Percent(0.6), picture.Value, StringComparison.Ordinal));
        Assert.All(heat.All("img"), picture => Assert.StartsWith("Heat over ", picture.Attribute("alt")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Network_without_a_convolution_has_no_part_on_heat() =>
        Assert.DoesNotContain("heat", Pages.Parse(Pages.Content(Runs.Of(1)) with { Heat = null }).All("section").Select(Id));

    [Fact]
    public void Pictures_of_a_large_network_are_made_small()
    {
        PageContent content = Pages.Content(Runs.Of(1));
        XDocument page = Pages.Parse(content with { Heat = null, Answers = [Pages.Answer(0, 1, content.Network.Classes, side: 800)] });
        Assert.Equal("192", (string?)page.All("img").Single().Attribute("width"));
    }

    [Fact]
    public void Without_test_images_it_says_so_and_leaves_out_what_rests_on_them()
    {
        XDocument page = Pages.Parse(Pages.Content(Runs.Of(1, validated: false) with { Test = null, Warnings = [] }));
        Assert.Contains("it is not known", page.All("header").Single().Value, StringComparison.Ordinal);
        Assert.Equal(["curves", "data", "network", "recipe", "provenance"], page.All("section").Select(Id));
    }

    [Fact]
    public void Equal_runs_give_equal_bytes() =>
        Assert.Equal(ReportHtml.Of(Pages.Content(Runs.Of(2))), ReportHtml.Of(Pages.Content(Runs.Of(2))));

    private static string? Id(XElement element) => (string?)element.Attribute("id");

    private static XElement Part(string id) => Page.All("section").Single(section => Id(section) == id);
}
