using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Evaluate;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Tests the kept weights and reports the run. The test images are first used here.</summary>
internal sealed class RunReporting<TNetwork>(TrainOptions options, TrainRun training, TrainingData data, Terminal terminal)
    where TNetwork : INetwork
{
    /// <param name="outcome">The outcome of the training.</param>
    /// <param name="model">The kept model.</param>
    public PageContent Report(TrainingOutcome outcome, Model model)
    {
        Split split = data.Experiment.Split;
        long evaluationStart = terminal.Clock.GetTimestamp();
        Predictions train = Predict(split.Training)!;
        Predictions? validation = Predict(split.Validation);
        Predictions? test = Predict(split.Test);
        ImmutableArray<PictureAnswer> answers = test?.Answers() ?? [];
        TimeSpan evaluating = terminal.Clock.GetElapsedTime(evaluationStart);
        RunReport run = new(
            TNetwork.Info.Name, TNetwork.Info.Spec, TNetwork.Info.ParameterCount, options.Settings.Seed, RunOptions.Of(options), options.Recipe,
            Summary(split), outcome.Epochs, train.Evaluate(), validation?.Evaluate(), test?.Evaluate(), [.. Warnings(outcome, model)],
            new RunTiming(training.Started, data.ReadingTime.TotalSeconds, outcome.Epochs.Sum(row => row.Seconds),
                evaluating.TotalSeconds, options.Threads))
        {
            Mistakes = answers.WorstMistakes(RunReport.MostMistakes),
            Predictions =
            [
                new(PartAnswers.Training, train.Answers()),
                new(PartAnswers.Validation, validation?.Answers() ?? []),
                new(PartAnswers.Test, answers),
            ],
        };
        return new PageContent(run, TNetwork.Info, answers, BuildEnvironment.Of(terminal.Arguments))
        {
            Heat = model.Explain<TNetwork>(answers, options.Settings.Seed),
        };

        Predictions? Predict(Dataset images) => model.Predict<TNetwork>(images, training.Workers, options.TestTimeAugmentation);
    }

    private DataSummary Summary(Split split) => new(
        $"{options.Data.Source}", TNetwork.Info.Classes, split.Training.CountPerClass(), split.Validation.CountPerClass(),
        split.Test.CountPerClass(), data.Reading.Unreadable.Length);

    private IEnumerable<string> Warnings(TrainingOutcome outcome, Model model) =>
    [
        .. Outcome(outcome),
        .. SmallValidation.Note(options.Data.Validation, data.Experiment.Split.Validation.Count, model.Temperature is not null),
        .. data.Reading.Notes(),
    ];

    private IEnumerable<string> Outcome(TrainingOutcome outcome)
    {
        if (data.Experiment.Split.Test.Count == 0)
            yield return "There are too few images for a test part, so it is not known how well the model does on new ones.";
        if (options.IsResumed)
            yield return training.Start.Checkpoint is { } last
                ? $"The run was resumed after epoch {last.State.Epoch}."
                : "The run was resumed before its first epoch was done.";
        if (outcome.Interrupted)
            yield return Interruption(outcome);
        else if (outcome.StoppedEarly && outcome.Epochs.Length < options.Settings.Epochs)
            yield return $"Stopped early after epoch {outcome.Epochs.Length} of {options.Settings.Epochs}: "
                + $"{Plural.Of(options.Settings.Patience ?? 0, "epoch")} without improvement on the validation images.";
        if (outcome.Best.Validation is not null && options.Settings.Kept == KeptEpoch.Best)
            yield return $"The weights are those of epoch {outcome.Best.Epoch}, the best on the validation images.";
    }

    private string Interruption(TrainingOutcome outcome)
    {
        long images = data.Experiment.Split.Training.Count;
        long shown = outcome.LastEpochImages;
        return shown < images
            ? $"Interrupted in epoch {outcome.Epochs.Length} of {options.Settings.Epochs}, after {Quantity.Count(shown)} of its "
                + $"{Quantity.Count(images)} images."
            : $"Interrupted after epoch {outcome.Epochs.Length} of {options.Settings.Epochs}.";
    }
}
