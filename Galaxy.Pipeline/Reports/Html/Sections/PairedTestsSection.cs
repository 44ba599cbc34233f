using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;
using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>Whether chance alone explains the difference between each network and the most accurate one.</summary>
internal static class PairedTestsSection
{
    public static ImmutableArray<XElement> Of(Comparison comparison) => ComparisonText.Method(comparison) is not { } method
        ? []
        :
        [
            new XElement("p", $"{method}."),
            HtmlTable.Of(
                $"Compared with {comparison.Best.Network.Name}",
                ["network", .. ComparisonText.BesideHeads],
                comparison.Others.Select(other => (ImmutableArray<string>)[.. ComparisonText.Beside(comparison, other).Select(Unbroken.Of)])),
            Paragraph.Aside(
                "Points: difference in accuracy from the best, in percentage points. The two differ on the images that only one of them got right; "
                + $"if chance would split them this unevenly in {Unbroken.Of(Quantity.WholePercent(BesideBest.Level))} of cases or more, "
                + "the two are not distinguishable (McNemar, 1947). "
                + "The test compares the models that were trained; it does not say what other training images would give."),
        ];
}
