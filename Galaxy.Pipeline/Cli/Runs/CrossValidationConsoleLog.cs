using Galaxy.Kernels.Communication;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Logs a cross-validation as it happens; <see cref="TrainConsoleLog"/> logs the epochs.</summary>
internal sealed class CrossValidationConsoleLog(Reporter reporter, TrainOptions options, int folds, Ranks? ranks = null)
{
    /// <summary>Logs what was read.</summary>
    /// <returns>How long that took.</returns>
    public TimeSpan Begin(LoadedPictures images, TimeSpan reading)
    {
        reporter.Say($"{options.Data.Source}: {Plural.Of(images.Dataset.Count, "image")} in {folds} folds");
        reporter.Tell(images);
        reporter.Say($"{RunOptions.Describe(options)}, {RankShare.InWords(ranks ?? Ranks.Alone, options.Threads)}");
        if (ranks is { IsAlone: false })
            reporter.Say(RankShare.Folds(ranks, folds));
        return reading;
    }

    public void Begin(int number, Split split) => reporter.Say(
        $"Fold {number} of {folds}: {PartsText.Of(split)}");

    /// <summary>Logs a finished fold.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="words">How its test went.</param>
    public void End(int number, string words) => reporter.Say($"Fold {number} of {folds}: {words}");

    /// <param name="report">The results.</param>
    /// <param name="told">Warnings of the report that have been logged already.</param>
    /// <param name="files">What was saved.</param>
    public void Close(CrossValidationReport report, int told, IReadOnlyList<string> files)
    {
        reporter.Write(FoldTable(report));
        (string accuracy, string recall) = (report.Accuracy.InPercent(), report.MacroRecall.InPercent());
        reporter.Highlight($"Mean of {Plural.Of(report.Folds.Length, "fold")}: [bold]accuracy {accuracy}[/], macro recall {recall}");
        reporter.Show("All folds", report.Pooled);
        foreach (string warning in report.Warnings.SkipLast(told))
            reporter.Warn(warning);
        reporter.Say(report.Timing.InWords());
        reporter.Say($"Saved: {files[0]}, with {string.Join(", ", files.Skip(1).Select(Path.GetFileName))} beside it");
    }

    /// <summary>The same of a network that learns votes.</summary>
    /// <inheritdoc cref="Close(CrossValidationReport, int, IReadOnlyList{string})"/>
    public void Close(VoteFoldsReport report, int told, IReadOnlyList<string> files)
    {
        reporter.Show("All folds", report.Pooled);
        foreach (string warning in report.Warnings.SkipLast(told))
            reporter.Warn(warning);
        reporter.Say(report.Timing.InWords());
        reporter.Say($"Saved: {files[0]}, with {string.Join(", ", files.Skip(1).Select(Path.GetFileName))} beside it");
    }

    private static TextTable FoldTable(CrossValidationReport report)
    {
        bool isAveraged = report.Pooled.RotationConsistency is not null;
        TextTable table = new("fold", ["images", "accuracy", "95 % interval", "macro", "ROC", "ECE",
            .. isAveraged ? ["consistent"] : Array.Empty<string>()]);
        foreach (FoldReport fold in report.Folds)
        {
            Evaluation test = fold.Test;
            table.AddRow([
                $"{fold.Number}", Quantity.Count(test.Count), Quantity.Percent(test.Accuracy), test.Interval.InPercent(),
                Quantity.Percent(test.MacroRecall), Quantity.Score(test.MacroRocArea), Quantity.Percent(test.Calibration.ExpectedError),
                .. isAveraged ? [Quantity.Percent(test.RotationConsistency)] : Array.Empty<string>()]);
        }

        return table;
    }
}
