using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports;
using Spectre.Console;

namespace Galaxy.Pipeline.Cli;

/// <summary>Tells a cross-validation as it happens; the epochs are told by <see cref="TrainStory"/>.</summary>
internal sealed class CrossValidationStory(Reporter reporter, TrainOptions options, int folds)
{
    public void Begin(FolderReading reading)
    {
        reporter.Say($"{options.Data.Source}: {Plural.Of(reading.Dataset.Count, "image")} in {folds} folds");
        reporter.Tell(reading);
        reporter.Say($"{RunOptions.Describe(options)}, {Plural.Of(options.Threads, "thread")}");
    }

    public void Begin(int number, Split split) => reporter.Say(
        $"Fold {number} of {folds}: {split.Training.Count:N0} images to train on, {(split.Validation.Count == 0 ? "" : $"{split.Validation.Count:N0} to validate, ")}{split.Test.Count:N0} to test");

    public void End(FoldReport fold) =>
        reporter.Say($"Fold {fold.Number} of {folds}: accuracy {fold.Test.Accuracy:P1}, macro recall {fold.Test.MacroRecall:P1}, loss {fold.Test.Loss:F4}");

    /// <param name="report">What came of it.</param>
    /// <param name="told">Warnings of the report that have been told already.</param>
    /// <param name="files">What was saved.</param>
    public void Close(CrossValidationReport report, int told, IReadOnlyList<string> files)
    {
        reporter.Console.Write(FoldTable(report));
        reporter.Console.MarkupLineInterpolated(
            $"Mean of {Plural.Of(report.Folds.Length, "fold")}: [bold]accuracy {Words(report.Accuracy)}[/], macro recall {Words(report.MacroRecall)}");
        reporter.Show("All folds", report.Pooled);
        foreach (string warning in report.Warnings.SkipLast(told))
            reporter.Warn(warning);
        RunTiming timing = report.Timing;
        reporter.Say($"Time: images {timing.ReadingSeconds:F1} s, training {timing.TrainingSeconds:F1} s, evaluation {timing.EvaluationSeconds:F1} s");
        reporter.Say($"Saved: {files[0]}, with {string.Join(", ", files.Skip(1).Select(Path.GetFileName))} beside it");
    }

    private static Table FoldTable(CrossValidationReport report)
    {
        bool isTurned = report.Pooled.RotationConsistency is not null;
        Table table = Tables.Create("fold", ["images", "accuracy", "95 % interval", "macro recall", "ROC", "ECE", .. isTurned ? ["consistent"] : Array.Empty<string>()]);
        foreach (FoldReport fold in report.Folds)
        {
            Evaluation test = fold.Test;
            table.AddRow([
                $"{fold.Number}", $"{test.Count:N0}", $"{test.Accuracy:P1}", $"{100 * test.Interval.Low:F1} to {100 * test.Interval.High:F1}",
                $"{test.MacroRecall:P1}", $"{test.MacroRocArea:F3}", $"{test.Calibration.ExpectedError:P1}",
                .. isTurned ? [$"{test.RotationConsistency:P1}"] : Array.Empty<string>()]);
        }

        return table;
    }

    private static string Words(Spread spread) =>
        spread.Deviation is { } deviation ? $"{spread.Mean:P1} (standard deviation {100 * deviation:F1})" : $"{spread.Mean:P1}";
}
