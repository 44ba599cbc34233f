using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>How well the probabilities rank the images, each class against the rest.</summary>
internal static class RankingSection
{
    public static ImmutableArray<XElement> Of(Evaluation test) =>
    [
        new XElement(
            "p",
            $"Mean area under the ROC curves {Quantity.Score(test.MacroRocArea)}, "
            + $"mean average precision {Quantity.Score(test.MacroAveragePrecision)}. "
            + $"The true class is among the two most probable for {Unbroken.Percent(test.TopTwoAccuracy)} of the images."),
        Figure.Pair(
            Figure.Of(RocChart.Of(test), "Share of a class that is found, over the share of the other images taken for it."),
            Figure.Of(
                PrecisionRecallChart.Of(test),
                "Share of the images taken for a class that belong to it, over the share of the class that is found.")),
    ];
}
