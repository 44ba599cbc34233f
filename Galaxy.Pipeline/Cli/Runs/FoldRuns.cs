using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Trains a network once per fold, and tests it each time on the fold that it has not seen.</summary>
internal sealed class FoldRuns<TNetwork>(
    TrainOptions options, TrainConsoleLog epochs, CrossValidationConsoleLog log, Reporter reporter, Terminal terminal) where TNetwork : INetwork
{
    /// <summary>The finished folds, in order: all, or those before an interruption.</summary>
    public Result<ImmutableArray<TestedFold>> Run(ImmutableArray<Dataset> parts)
    {
        if (parts.Any(part => part.Count == 0))
        {
            return new Problem(
                "--folds", $"{Plural.Of(parts.Sum(part => part.Count), "image")} do not fill {parts.Length} folds",
                "Choose fewer folds, or give more images");
        }

        using Workers workers = new(options.Threads);
        return parts
            .CrossValidate(options.Data.Validation, options.Settings.Seed)
            .Select((split, index) => Run(index + 1, split, workers))
            .UntilInterrupted();
    }

    private Result<TestedFold> Run(int number, Split split, Workers workers)
    {
        log.Begin(number, split);
        return reporter
            .Track("Training", "images", (long)options.Settings.Epochs * split.Training.Count, images => options.Plan.TrainFold<TNetwork>(
                number, split, new TrainingHost(workers, terminal.Clock, terminal.Interrupted, images), progress =>
                    epochs.Tell(progress, Result.Done)))
            .Map(log.End)
            .MapProblem(problem => problem.Within($"fold {number}"));
    }
}
