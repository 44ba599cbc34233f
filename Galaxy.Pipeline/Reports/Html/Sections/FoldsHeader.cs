namespace Galaxy.Pipeline.Reports;

/// <summary>How accurate a network is on pictures that its trainings had not seen.</summary>
internal static class FoldsHeader
{
    public static Html Of(CrossValidationReport report) => PageHeader.Of(
        $"Report of a cross-validation, {Words.Time(report.Timing.Started)}",
        report.Network,
        PageHeader.Tested(report.Pooled),
        [
            ("mean of the folds", Words.Percent(report.Accuracy.Mean)),
            ("their deviation, points", Quantity.Points(report.Accuracy.Deviation)),
            ("macro recall, mean", Words.Percent(report.MacroRecall.Mean)),
            ("training accuracy, mean", Words.Percent(report.TrainAccuracy.Mean)),
            ("folds", Quantity.Count(report.Folds.Length)),
            ("images", Quantity.Count(report.Pooled.Count)),
            ("training time", Words.Time(report.Timing.TrainingSeconds)),
        ],
        Notes.Of(report.Pooled, report.Warnings, RunFiles.FoldsName));
}
