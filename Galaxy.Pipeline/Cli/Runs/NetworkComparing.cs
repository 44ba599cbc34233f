using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Evaluate;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Html.Sections;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Comparisons;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>A network of a comparison that is done.</summary>
/// <param name="Compared">What is said of it.</param>
/// <param name="Data">The images that it was trained and tested on.</param>
/// <param name="Notes">What was odd about them.</param>
/// <param name="Timing">How long it took.</param>
internal sealed record TrainedNetwork(ComparedNetwork Compared, FoldedData Data, ImmutableArray<string> Notes, RunTiming Timing);

/// <summary>Cross-validates one network of a comparison.</summary>
internal sealed class NetworkComparing(TrainOptions options, FoldsByName folds, Terminal terminal, Reporter reporter) : INetworkUser<Result<TrainedNetwork>>
{
    /// <exception cref="OperationCanceledException">Ctrl-C was pressed before all folds were done.</exception>
    public Result<TrainedNetwork> Use<TNetwork>() where TNetwork : INetwork
    {
        DateTimeOffset started = terminal.Clock.GetLocalNow();
        TrainConsoleLog epochs = new(reporter, options, TNetwork.Info);
        epochs.Open();
        CrossValidationConsoleLog log = new(reporter, options, options.Folds!.Value);
        return new ImageLoading(TNetwork.Info, options.Crop, options.Settings.Seed, options.Threads, options.Settings.Augmentation.Margin(TNetwork.Info.Input))
            .Read(options.Data, reporter, terminal.Interrupted)
            .Bind(reading =>
            {
                TimeSpan readingTime = terminal.Clock.GetLocalNow() - started;
                log.Begin(reading);
                return new FoldRuns<TNetwork>(options, epochs, log, terminal)
                    .Run(folds.Of(reading.Dataset))
                    .Map(done => done.Length == options.Folds
                        ? new TrainedNetwork(
                            Compare(TNetwork.Info, done), reading.ToFoldedData(options.Data.Source), [.. Tell(done), .. reading.Notes()],
                            done.Timing(started, readingTime, options.Threads))
                        : throw new OperationCanceledException(terminal.Interrupted));
            });
    }

    private ImmutableArray<string> Tell(ImmutableArray<TestedFold> done)
    {
        ImmutableArray<string> notes = [.. done.SmallValidation(options.Data.Validation)];
        foreach (string note in notes)
            reporter.Warn(note);
        return notes;
    }

    private static ComparedNetwork Compare(NetworkInfo network, ImmutableArray<TestedFold> done)
    {
        double seconds = done.Sum(fold => fold.TrainingSeconds);
        Predictions pooled = Predictions.Pool([.. done.Select(fold => fold.Answers)]);
        return new ComparedNetwork(
            network,
            MeanAndDeviation.Of([.. done.Select(fold => fold.Report.Test.Accuracy)]),
            MeanAndDeviation.Of([.. done.Select(fold => fold.Report.TrainAccuracy)]),
            pooled.Evaluate(),
            pooled.Answers().ToImmutableDictionary(answer => answer.Name, answer => answer.IsRight, StringComparer.Ordinal),
            done.Sum(fold => fold.ImagesShown) / seconds,
            seconds / done.Length);
    }
}
