using System.Xml.Linq;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>How accurate a network is on pictures that it was not trained on.</summary>
internal static class FoldsHeader
{
    public static XElement Of(CrossValidationReport report) => PageHeader.Of(
        $"Report of a cross-validation, {Unbroken.Time(report.Timing.Started)}",
        report.Setup.Network,
        PageHeader.Tested(report.Pooled),
        [
            ("mean of the folds", Unbroken.Percent(report.Accuracy.Mean)),
            ("standard deviation, points", Quantity.Points(report.Accuracy.Deviation)),
            ("macro recall, mean", Unbroken.Percent(report.MacroRecall.Mean)),
            ("training accuracy, mean", Unbroken.Percent(report.TrainAccuracy.Mean)),
            ("folds", Quantity.Count(report.Folds.Length)),
            ("images", Quantity.Count(report.Pooled.Count)),
            ("training time", Unbroken.Time(report.Timing.TrainingSeconds)),
        ],
        Notes.Of(report.Pooled, report.Warnings, RunFileNames.Folds));
}
