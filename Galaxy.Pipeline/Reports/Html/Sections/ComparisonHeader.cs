using System.Xml.Linq;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>Which network did best, and whether chance explains the difference.</summary>
internal static class ComparisonHeader
{
    public static XElement Of(Comparison comparison, RunTiming timing) => PageHeader.Of(
        $"Report of a comparison, {Unbroken.Time(timing.Started)}",
        string.Join(", ", comparison.Networks.Select(network => network.Network.Name)),
        [Paragraph.Lead($"{ComparisonText.Headline(comparison)}.")],
        [
            ("networks", Quantity.Count(comparison.Networks.Length)),
            ("folds", Quantity.Count(comparison.Folds)),
            ("images", Quantity.Count(comparison.Images)),
            ("always the largest class", Unbroken.Percent(comparison.Best.Pooled.MajorityBaseline)),
            ("training time", Unbroken.Time(timing.TrainingSeconds)),
        ],
        Notes.Of(comparison.Best.Pooled, comparison.Warnings, RunFileNames.Comparison));
}
