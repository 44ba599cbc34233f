using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>How well each class was recognised.</summary>
internal static class ClassesSection
{
    public static IEnumerable<Html> Of(Evaluation test) =>
    [
        HtmlTable.Of(
            "Test images",
            ["class", "images", "precision", "recall", "95 % interval of the recall", "F1"],
            test.PerClass.Select(Row),
            ["macro", Quantity.Count(test.Count), "", Words.Percent(test.MacroRecall), "", ""]),
        Html.Tag(
            "p",
            "Precision: of the images taken for the class, the share that are. ",
            "Recall: of its images, the share recognised. Intervals are Wilson's.").With("class", "aside"),
    ];

    private static ImmutableArray<string> Row(ClassScore score) =>
    [
        score.Name, Quantity.Count(score.Support), Words.Percent(score.Precision), Words.Percent(score.Recall),
        Words.Range(score.RecallInterval), Words.Percent(score.F1),
    ];
}
