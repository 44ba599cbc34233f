using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Evaluate;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training.Comparisons;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Compare;

/// <summary>A finished network of a comparison.</summary>
/// <param name="Compared">Its results.</param>
/// <param name="Data">The images that it was trained and tested on.</param>
/// <param name="Notes">Notes on these images.</param>
/// <param name="Timing">How long it took.</param>
internal sealed record TrainedNetwork(ComparedNetwork Compared, FoldedData Data, ImmutableArray<string> Notes, RunTiming Timing);

/// <summary>Cross-validates one network of a comparison; an interruption before all folds are done leaves nothing of it.</summary>
internal sealed class NetworkComparing(TrainOptions options, FoldsByName folds, Terminal terminal, Reporter reporter)
    : INetworkUser<Result<TrainedNetwork>>
{
    public Result<TrainedNetwork> Use<TNetwork>() where TNetwork : INetwork
    {
        DateTimeOffset started = terminal.Clock.GetLocalNow();
        TrainConsoleLog epochs = new(reporter, options, TNetwork.Info);
        CrossValidationConsoleLog log = new(reporter, options, options.Folds!.Value);
        epochs.Open();
        return
            from images in ImageLoading.For(TNetwork.Info, options.Plan, options.Threads).Load(options.Data, reporter, terminal.Interrupted)
            let reading = log.Begin(images, terminal.Clock.GetLocalNow() - started)
            from done in new FoldRuns<TNetwork>(options, epochs, log, reporter, terminal).Run(folds.Of(images.Dataset))
            from all in AllOf(done)
            select new TrainedNetwork(
                ComparedNetwork.Of(TNetwork.Info, all), images.ToFoldedData(options.Data.Source), [.. Tell(all), .. images.Notes()],
                all.Timing(started, reading, options.Threads));
    }

    private Result<ImmutableArray<TestedFold>> AllOf(ImmutableArray<TestedFold> done) =>
        done.Length == options.Folds ? Result.Ok(done) : Interruption.NothingSaved;

    private ImmutableArray<string> Tell(ImmutableArray<TestedFold> done)
    {
        ImmutableArray<string> notes = [.. done.SmallValidation(options.Data.Validation)];
        foreach (string note in notes)
            reporter.Warn(note);
        return notes;
    }
}
