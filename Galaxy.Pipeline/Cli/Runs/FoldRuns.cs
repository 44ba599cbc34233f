using System.Collections.Immutable;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>A cross-validation that is logged as it happens, with a progress bar for each fold.</summary>
internal sealed class FoldRuns(TrainOptions options, TrainConsoleLog epochs, CrossValidationConsoleLog log, Reporter reporter, Terminal terminal)
{
    /// <summary>The finished folds, in order: all, or those before an interruption.</summary>
    /// <param name="parts">The images of each fold.</param>
    /// <param name="train">Trains and tests one.</param>
    /// <param name="words">How a test went, in words.</param>
    public Result<ImmutableArray<TFold>> Run<TFold>(ImmutableArray<Dataset> parts, TrainFold<TFold> train, Func<TFold, string> words)
    {
        using Workers workers = new(options.Threads);
        return options.Plan.CrossValidate(parts, (number, split) => Run(number, split, workers, train, words));
    }

    private Result<TFold> Run<TFold>(int number, Split split, Workers workers, TrainFold<TFold> train, Func<TFold, string> words)
    {
        log.Begin(number, split);
        return reporter
            .Track("Training", "images", (long)options.Settings.Epochs * split.Training.Count, images => train(
                number, split, new TrainingHost(workers, terminal.Clock, terminal.Interrupted, images),
                progress => epochs.Tell(progress, Result.Done)))
            .Map(fold =>
            {
                log.End(number, words(fold));
                return fold;
            });
    }
}
