using Galaxy.Kernels;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli;

/// <summary>Tells a training as it happens.</summary>
internal sealed class TrainStory(Reporter reporter, TrainOptions options, NetworkInfo network)
{
    public Reporter Reporter => reporter;

    public void Open() => reporter.Say($"{network.Name}: {network.ParameterCount:N0} parameters, {network.Classes.Length} classes, images of {network.Input}");

    public void Begin(TrainingData data)
    {
        Split split = data.Experiment.Split;
        reporter.Say($"{options.Data.Source}: {split.Training.Count:N0} images to train on, {Validation(split)}{split.Test.Count:N0} to test");
        reporter.Tell(data.Reading);
        reporter.Say($"{RunOptions.Describe(options)}, {Plural.Of(options.Threads, "thread")}");
    }

    public void Tell(EpochRow row)
    {
        string all = $"{options.Settings.Epochs}";
        string validation = row is { ValidationLoss: double loss, ValidationAccuracy: double accuracy } ? $"  validation {loss:F4} {accuracy,7:P1}" : "";
        reporter.Say($"epoch {$"{row.Epoch}".PadLeft(all.Length)}/{all}  loss {row.TrainLoss:F4}  accuracy {row.TrainAccuracy,7:P1}{validation}  {row.ImagesPerSecond,6:N0} images/s");
    }

    /// <param name="report">What came of it.</param>
    /// <param name="told">Warnings of the report that <see cref="Begin"/> has told already.</param>
    /// <param name="files">What was saved.</param>
    public void Close(RunReport report, int told, IReadOnlyList<string> files)
    {
        if (report.Test is { } test)
            reporter.Show("Test", test);
        foreach (string warning in report.Warnings.SkipLast(told))
            reporter.Warn(warning);
        if (report.Validation is { } validation)
            reporter.Say($"Validation images: accuracy {validation.Accuracy:P1}, the best of all epochs, whose weights are kept");
        reporter.Say($"Training images: accuracy {report.Train.Accuracy:P1}, loss {report.Train.Loss:F4}");
        RunTiming timing = report.Timing;
        reporter.Say($"Time: images {timing.ReadingSeconds:F1} s, training {timing.TrainingSeconds:F1} s, evaluation {timing.EvaluationSeconds:F1} s");
        reporter.Say($"Saved: {files[0]}, with {string.Join(", ", files.Skip(1).Select(Path.GetFileName))} beside it");
    }

    private static string Validation(Split split) => split.Validation.Count == 0 ? "" : $"{split.Validation.Count:N0} to validate, ";
}
