using System.Xml.Linq;
using Galaxy.Pipeline.Reports.Html;

namespace Galaxy.Tests.Reports.Html;

/// <summary>
/// Properties of the pages of trainings, cross-validations and comparisons. They are parsed as XML, so unbalanced tags fail.
/// </summary>
public sealed class EveryPageTests
{
    public static TheoryData<string> Kinds => ["training", "folds", "comparison"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Ids_are_unique_and_every_reference_has_its_target(string kind)
    {
        XDocument page = Page(kind);
        string[] ids = [.. page.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>()];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(page.Descendants().Attributes("aria-labelledby"), reference => Assert.Contains(reference.Value, ids));
        Assert.All(page.All("a"), link => Assert.Contains(link.Attribute("href")!.Value[1..], ids));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_fetched(string kind)
    {
        XDocument page = Page(kind);
        Assert.All(
            page.Descendants().Attributes("src"), source => Assert.StartsWith("data:image/png;base64,iVBOR", source.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "iframe" or "object" or "base");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Readers_who_do_not_see_it_can_follow(string kind)
    {
        XDocument page = Page(kind);
        Assert.Single(page.All("h1"));
        Assert.All(page.All("svg"), drawing => Assert.NotEmpty(drawing.All("desc").Single().Value));
        Assert.All(page.All("table"), table => Assert.NotEmpty(table.All("caption").Single().Value));
        foreach (XElement row in page.All("table").SelectMany(table => table.All("tr")))
            Assert.Equal(row.Ancestors("table").Single().All("tr").First().Elements().Count(), row.Elements().Count());
    }

    /// <summary>A table wider than the page scrolls on its own and is reachable by keyboard.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_table_stands_in_a_box_that_scrolls(string kind) => Assert.All(Page(kind).All("table"), table =>
    {
        Assert.Equal("scroll", (string?)table.Parent!.Attribute("class"));
        Assert.Equal("0", (string?)table.Parent.Attribute("tabindex"));
    });

    /// <summary>A drawing is scaled to a page 390 pixels wide; a much wider one would be unreadable.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Drawings_are_narrow_enough_for_a_telephone(string kind) =>
        Assert.All(Page(kind).All("svg"), drawing => Assert.InRange((double)drawing.Attribute("width")!, 1, 480));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Recipe_is_shown_whole(string kind)
    {
        XElement recipe = Page(kind).All("section").Single(section => (string?)section.Attribute("id") == "recipe");
        string[] rows = [.. recipe.All("tr").Select(row => string.Join('|', row.Elements().Take(2).Select(cell => cell.Value)))];
        Assert.All(
            (string[])
            [
                "epochs|24", "batch|32", "optimizer|adamw", "learning rate|0.002", "weight decay|0.01", "schedule|one-cycle", "class weights|none",
                "augmentation|full", "rotation|180", "crop|212", "keep|last", "validation|0.05",
            ],
            expected => Assert.Contains(expected, rows));
        Assert.True(Galaxy.Pipeline.Recipes.RecipeSettings.Of(Galaxy.Pipeline.Recipes.Recipe.Default).Count() < rows.Length);
    }

    private static XDocument Page(string kind) => XDocument.Parse(kind switch
    {
        "training" => ReportHtml.Of(Pages.Content(Runs.Of(3))),
        "folds" => FoldsHtml.Of(Pages.Folds()),
        _ => ComparisonHtml.Of(Comparisons.Content(Comparisons.Of(
            Comparisons.Network("One", 40, image => image < 30),
            Comparisons.Network("Two", 40, image => image < 29),
            Comparisons.Network("Three", 40, image => image > 30)))),
    });
}
