using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;
using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>Whether chance alone explains the distance of each network from the most accurate one.</summary>
internal static class PairedTestsSection
{
    public static ImmutableArray<XElement> Of(Comparison comparison) => ComparisonText.Method(comparison) is not { } method
        ? []
        :
        [
            new XElement("p", $"{method}."),
            HtmlTable.Of(
                $"Beside {comparison.Best.Network.Name}",
                ["network", .. ComparisonText.BesideHeads],
                comparison.Others.Select(other => (ImmutableArray<string>)[.. ComparisonText.Beside(comparison, other).Select(Unbroken.Of)])),
            Paragraph.Aside(
                "Points: of accuracy, more or less than the best. Images that only one of the two got right tell them apart; "
                + $"where chance would split them as unevenly in {Unbroken.Of(Quantity.WholePercent(BesideBest.Level))} of cases or more, "
                + "the two are not distinguishable (McNemar, 1947). "
                + "The test is about the models that were trained, not about what another choice of training images would bring."),
        ];
}
