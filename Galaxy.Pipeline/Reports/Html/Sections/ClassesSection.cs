using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>How well each class was recognized.</summary>
internal static class ClassesSection
{
    public static ImmutableArray<XElement> Of(Evaluation test) =>
    [
        HtmlTable.Of(
            "Test images",
            ["class", "images", "precision", "recall", "95 % interval of the recall", "F1"],
            test.PerClass.Select(Row),
            ["macro", Quantity.Count(test.Count), "", Unbroken.Percent(test.MacroRecall), "", ""]),
        Paragraph.Aside(
            "Precision: of the images taken for the class, the share that are. "
            + "Recall: of its images, the share recognized. Intervals are Wilson's."),
    ];

    private static ImmutableArray<string> Row(ClassScore score) =>
    [
        score.Name, Quantity.Count(score.Support), Unbroken.Percent(score.Precision), Unbroken.Percent(score.Recall),
        Unbroken.Range(score.RecallInterval), Unbroken.Percent(score.F1),
    ];
}
