using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Logs a training as it happens.</summary>
internal sealed class TrainConsoleLog(Reporter reporter, TrainOptions options, NetworkInfo network, Ranks? ranks = null)
{
    /// <summary>Is told every epoch, too; null for nobody.</summary>
    public Action<EpochRow>? EpochDone { get; init; }

    public void Open() => reporter.Say(
        $"{network.Name}: {Quantity.Count(network.ParameterCount)} parameters, "
        + $"{network.Classes.Length} {(network.Votes is null ? "classes" : "answers")}, images of {network.Input}");

    public void Begin(TrainingData data)
    {
        reporter.Say($"{options.Data.Source}: {PartsText.Of(data.Experiment.Split)}");
        reporter.Tell(data.Reading);
        reporter.Say($"{RunOptions.Describe(options)}, {RankShare.InWords(ranks ?? Ranks.Alone, options.Threads)}");
    }

    /// <summary>Logs the last epoch, whether or not it could be saved.</summary>
    public Result<Unit> Tell(TrainingProgress progress, Result<Unit> saved)
    {
        Tell(progress.Epochs[^1]);
        EpochDone?.Invoke(progress.Epochs[^1]);
        return saved;
    }

    private void Tell(EpochRow row)
    {
        string all = $"{options.Settings.Epochs}";
        string training = $"loss {Quantity.Loss(row.TrainLoss)}"
            + (network.Votes is null ? $"  accuracy {Quantity.Percent(row.TrainAccuracy),7}" : "");
        string validation = (row.ValidationLoss is { } loss ? $"  validation {Quantity.Loss(loss)}" : "")
            + (row.ValidationAccuracy is { } accuracy ? $" {Quantity.Percent(accuracy),7}" : "");
        reporter.Say(
            $"epoch {$"{row.Epoch}".PadLeft(all.Length)}/{all}  {training}{validation}  {Quantity.PerSecond(row.ImagesPerSecond),6} images/s");
    }

    /// <param name="report">The results.</param>
    /// <param name="told">Warnings of the report that <see cref="Begin"/> has logged already.</param>
    /// <param name="files">What was saved.</param>
    public void Close(RunReport report, int told, IReadOnlyList<string> files)
    {
        if (report.Test is { } test)
            reporter.Show("Test", test);
        if (report.Abstention is { } abstention)
            reporter.Show(abstention);
        foreach (string warning in report.Warnings.SkipLast(told))
            reporter.Warn(warning);
        if (report.Validation is { } validation)
            reporter.Say($"Validation images: accuracy {Quantity.Percent(validation.Accuracy)}, loss {Quantity.Loss(validation.Loss)}{Kept}");
        reporter.Say($"Training images: accuracy {Quantity.Percent(report.Train.Accuracy)}, loss {Quantity.Loss(report.Train.Loss)}");
        reporter.Say(report.Timing.InWords());
        reporter.Say($"Saved: {files[0]}, with {string.Join(", ", files.Skip(1).Select(Path.GetFileName))} beside it");
    }

    /// <summary>The same of a training on votes.</summary>
    /// <inheritdoc cref="Close(RunReport, int, IReadOnlyList{string})"/>
    public void Close(VoteReport report, int told, IReadOnlyList<string> files)
    {
        if (report.Test is { } test)
            reporter.Show("Test", test);
        foreach (string warning in report.Warnings.SkipLast(told))
            reporter.Warn(warning);
        reporter.Say(report.Timing.InWords());
        reporter.Say($"Saved: {files[0]}, with {string.Join(", ", files.Skip(1).Select(Path.GetFileName))} beside it");
    }

    private string Kept => options.Settings.Kept == KeptEpoch.Best ? "; the best epoch on them is kept" : "";
}
