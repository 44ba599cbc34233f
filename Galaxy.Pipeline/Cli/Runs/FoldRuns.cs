using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>A cross-validation that is logged as it happens, with a progress bar for each fold.</summary>
internal sealed class FoldRuns<TNetwork>(
    TrainOptions options, TrainConsoleLog epochs, CrossValidationConsoleLog log, Reporter reporter, Terminal terminal) where TNetwork : INetwork
{
    /// <summary>The finished folds, in order: all, or those before an interruption.</summary>
    public Result<ImmutableArray<TestedFold>> Run(ImmutableArray<Dataset> parts)
    {
        using Workers workers = new(options.Threads);
        return options.Plan.CrossValidate(parts, (number, split) => Run(number, split, workers));
    }

    private Result<TestedFold> Run(int number, Split split, Workers workers)
    {
        log.Begin(number, split);
        return reporter
            .Track("Training", "images", (long)options.Settings.Epochs * split.Training.Count, images => options.Plan.TrainFold<TNetwork>(
                number, split, new TrainingHost(workers, terminal.Clock, terminal.Interrupted, images), progress =>
                    epochs.Tell(progress, Result.Done)))
            .Map(log.End);
    }
}
