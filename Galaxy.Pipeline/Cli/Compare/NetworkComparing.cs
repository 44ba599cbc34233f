using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training.Comparisons;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Compare;

/// <summary>Cross-validates one network of a comparison; an interruption before all folds are done leaves nothing of it.</summary>
internal sealed class NetworkComparing(TrainOptions options, FoldsByName folds, SourceCatalog catalog, Terminal terminal, Reporter reporter)
    : INetworkUser<Result<TrainedNetwork>>
{
    public Result<TrainedNetwork> Use<TNetwork>() where TNetwork : INetwork
    {
        DateTimeOffset started = terminal.Clock.GetLocalNow();
        CrossValidationConsoleLog log = new(reporter, options, options.Folds!.Value, terminal.Ranks);
        new TrainConsoleLog(reporter, options, TNetwork.Info).Open();
        return
            from images in (ImageLoading.For(TNetwork.Info, options.Plan, options.Threads) with { Ranks = terminal.Ranks })
                .Load(options.Data, catalog, reporter, terminal)
            let reading = log.Begin(images, terminal.Clock.GetLocalNow() - started)
            from done in new FoldRuns(options, TNetwork.Info, terminal).Run(
                folds.Of(images.Dataset), new FoldKind<TestedFold>(options.Plan.TrainFold<TNetwork>, fold => fold.InWords, new TestedFoldCodec()))
            from all in done.UnlessInterrupted(options.Folds.Value)
            let notes = Tell([.. SmallValidation.Note(all, options.Data.Validation)])
            select new TrainedNetwork(
                ComparedNetwork.Of(TNetwork.Info, all), FoldedData.Of(images, options.Data.Source), [.. notes, .. images.Notes],
                RunTiming.Of(all, started, reading, options.Threads));
    }

    private ImmutableArray<string> Tell(ImmutableArray<string> notes)
    {
        foreach (string note in notes)
            reporter.Warn(note);
        return notes;
    }
}
