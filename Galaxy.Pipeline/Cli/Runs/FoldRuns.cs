using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>
/// A cross-validation that is logged as it happens, with a progress bar for each fold. Several ranks share the folds: each trains its own by itself,
/// and then all have the results of all.
/// </summary>
internal sealed class FoldRuns(TrainOptions options, NetworkInfo network, Terminal terminal)
{
    /// <summary>The finished folds, in order: all, or those before an interruption.</summary>
    /// <param name="parts">The images of each fold.</param>
    /// <param name="kind">How they are trained and tested.</param>
    public Result<ImmutableArray<TFold>> Run<TFold>(ImmutableArray<Dataset> parts, FoldKind<TFold> kind)
    {
        using Workers workers = HostRanks.OwnWorkers(terminal, options.Threads);
        return terminal.Ranks.IsAlone
            ? options.Plan.CrossValidate(parts, (number, split) => Run(number, split, workers, kind, terminal))
            : new SharedFolds<TFold>(options.Plan, kind.Codec, terminal).Run(
                parts, (number, split, own) => Run(number, split, workers, kind, own));
    }

    private Result<TFold> Run<TFold>(int number, Split split, Workers workers, FoldKind<TFold> kind, Terminal own)
    {
        Reporter reporter = own.Reporter(options.Json);
        TrainConsoleLog epochs = new(reporter, options, network);
        CrossValidationConsoleLog log = new(reporter, options, options.Folds!.Value);
        log.Begin(number, split);
        return reporter
            .Track("Training", "images", (long)options.Settings.Epochs * split.Training.Count, images => kind.Train(
                number, split, new TrainingHost(workers, terminal.Clock, terminal.Interrupted, images),
                progress => epochs.Tell(progress, Result.Done)))
            .Map(fold =>
            {
                log.End(number, kind.InWords(fold));
                return fold;
            });
    }
}
