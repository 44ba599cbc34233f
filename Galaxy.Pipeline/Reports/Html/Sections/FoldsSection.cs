using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>The folds of a cross-validation, side by side.</summary>
internal static class FoldsSection
{
    public static ImmutableArray<XElement> Of(CrossValidationReport report) =>
    [
        new XElement("p", "Every fold was tested by a model trained on the others. "
            + "How much they differ shows the influence of chance and of the choice of images."),
        Figure.Of(
            AccuracyChart.Of("Accuracy of the folds", [.. report.Folds.Select(Line), new AccuracyLine("all folds", report.Pooled)]),
            "Accuracy of each fold and of all folds together, with 95 % intervals."),
        HtmlTable.Of("Tests of the folds", Heads, report.Folds.Select(Row), Sum(report)),
    ];

    private static ImmutableArray<string> Heads =>
    [
        "fold", "training images", "test images", "epoch", "accuracy", "95 % interval", "macro recall", "loss", "ROC area", "calibration error",
        "training accuracy",
    ];

    private static AccuracyLine Line(FoldReport fold) => new($"fold {fold.Number}", fold.Test);

    private static ImmutableArray<string> Row(FoldReport fold) =>
    [
        $"{fold.Number}", Quantity.Count(fold.Training), Quantity.Count(fold.Test.Count), Quantity.Count(fold.Epoch),
        .. Test(fold.Test), Unbroken.Percent(fold.TrainAccuracy),
    ];

    private static ImmutableArray<string> Sum(CrossValidationReport report) =>
        ["all folds", "", Quantity.Count(report.Pooled.Count), "", .. Test(report.Pooled), Unbroken.Percent(report.TrainAccuracy.Mean)];

    private static ImmutableArray<string> Test(Evaluation test) =>
    [
        Unbroken.Percent(test.Accuracy), Unbroken.Range(test.Interval), Unbroken.Percent(test.MacroRecall), Quantity.Loss(test.Loss),
        Quantity.Score(test.MacroRocArea), Unbroken.Percent(test.Calibration.ExpectedError),
    ];
}
