using System.Xml.Linq;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Tests.Reports.Html;

public sealed class FoldsHtmlTests
{
    private static readonly FoldsContent Content = Pages.Folds();
    private static readonly XDocument Page = XDocument.Parse(FoldsHtml.Of(Content));

    [Fact]
    public void Every_part_is_there() => Assert.Equal(
        ["notes", "folds", "confusion", "classes", "ranking", "calibration", "samples", "mistakes", "data", "network", "recipe", "provenance"],
        Page.All("section").Select(section => (string?)section.Attribute("id")));

    [Fact]
    public void Headline_is_the_accuracy_of_all_folds_as_one_and_their_mean_stands_below()
    {
        XElement header = Page.All("header").Single();
        Assert.Equal(Unbroken.Percent(Content.Report.Pooled.Accuracy), header.All("strong").Single().Value);
        Assert.Contains(Unbroken.Percent(Content.Report.Accuracy.Mean), header.All("dd").Select(figure => figure.Value));
    }

    [Fact]
    public void Each_fold_has_its_row_and_its_line_in_the_chart()
    {
        XElement folds = Page.All("section").Single(section => (string?)section.Attribute("id") == "folds");
        Assert.Equal(["1", "2", "3"], folds.All("tbody").Single().All("tr").Select(row => row.All("th").Single().Value));
        Assert.All(
            (string[])["fold 1", "fold 2", "fold 3", "all folds"], name => Assert.Contains(name, folds.All("text").Select(text => text.Value)));
    }
}
