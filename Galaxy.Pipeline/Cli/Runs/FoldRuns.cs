using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Trains a network as often as there are folds, and tests it each time on the fold that it has not seen.</summary>
internal sealed class FoldRuns<TNetwork>(TrainOptions options, TrainConsoleLog epochs, CrossValidationConsoleLog log, Terminal terminal) where TNetwork : INetwork
{
    /// <summary>The folds that are done, in order: all, unless Ctrl-C was pressed.</summary>
    /// <exception cref="OperationCanceledException">It was pressed before the first was done.</exception>
    public Result<ImmutableArray<TestedFold>> Run(ImmutableArray<Dataset> parts)
    {
        if (parts.Any(part => part.Count == 0))
            return new Problem("--folds", $"{Plural.Of(parts.Sum(part => part.Count), "image")} do not fill {parts.Length} folds", "Ask for fewer, or give more images");
        using Workers workers = new(options.Threads);
        FoldRun<TNetwork> run = new(options, epochs, terminal, workers);
        List<TestedFold> done = [];
        foreach ((int index, Split split) in parts.CrossValidate(options.Data.Validation, options.Settings.Seed).Index())
        {
            log.Begin(index + 1, split);
            Result<TestedFold?> result = run.Run(index + 1, split);
            if (result is Result<TestedFold?>.Failed(var problem))
                return problem with { What = $"fold {index + 1}: {problem.What}" };
            if (result is not Result<TestedFold?>.Ok({ } fold))
                break;
            log.End(fold.Report);
            done.Add(fold);
        }

        return done.Count > 0 ? Result.Ok<ImmutableArray<TestedFold>>([.. done]) : throw new OperationCanceledException(terminal.Interrupted);
    }
}
