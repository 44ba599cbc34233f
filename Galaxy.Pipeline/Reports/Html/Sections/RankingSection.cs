using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>How well the probabilities rank the images, a class against the rest.</summary>
internal static class RankingSection
{
    public static IEnumerable<Html> Of(Evaluation test) =>
    [
        Html.Tag(
            "p",
            $"Mean area under the ROC curves {Quantity.Score(test.MacroRocArea)}, mean average precision {Quantity.Score(test.MacroAveragePrecision)}. ",
            $"The true class is among the two most probable for {Unbroken.Percent(test.TopTwoAccuracy)} of the images."),
        Drawing.Pair(
            Drawing.Of(RocSvg.Of(test), "Share of a class that is found, over the share of other images that are taken for it."),
            Drawing.Of(PrecisionRecallSvg.Of(test), "How many of the images taken for a class are of it, over the share of it that is found.")),
    ];
}
