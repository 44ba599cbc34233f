using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Trains a network that learns votes once per fold, and tests it each time on the fold that it has not seen.</summary>
internal sealed class VoteFoldsVerb(TrainOptions options, int folds, SourceCatalog catalog, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        DateTimeOffset started = terminal.Clock.GetLocalNow();
        TrainConsoleLog epochs = new(_reporter, options, TNetwork.Info);
        CrossValidationConsoleLog log = new(_reporter, options, folds);
        epochs.Open();
        using Lifetime lifetime = new();
        return
            from owned in OutputFolder.Open(options.Out, TNetwork.Info, started).Map(lifetime.Keep)
            from images in ImageLoading.For(TNetwork.Info, options.Plan, options.Threads).Load(options.Data, catalog, _reporter, terminal)
            let reading = log.Begin(images, terminal.Clock.GetLocalNow() - started)
            from done in Train<TNetwork>(images.Dataset.Folds(folds, options.Settings.Seed), epochs, log)
            let report = Report(TNetwork.Info, images, done, new RunTiming(
                started, reading.TotalSeconds, done.Sum(fold => fold.TrainingSeconds), EvaluationSeconds: 0, options.Threads))
            from files in owned.Folder.Write([.. VoteFiles.Of(report, TNetwork.Info, BuildEnvironment.Of(terminal))])
            select Close(owned.Folder, report, log, images.Notes.Count(), files);
    }

    private Result<ImmutableArray<TestedVotes>> Train<TNetwork>(ImmutableArray<Dataset> parts, TrainConsoleLog epochs, CrossValidationConsoleLog log)
        where TNetwork : INetwork
    {
        using Workers workers = new(options.Threads);
        return options.Plan
            .CrossValidate(parts, (number, split) => Train<TNetwork>(number, split, workers, epochs, log))
            .Bind(done => done.UnlessInterrupted(folds));
    }

    private Result<TestedVotes> Train<TNetwork>(int number, Split split, Workers workers, TrainConsoleLog epochs, CrossValidationConsoleLog log)
        where TNetwork : INetwork
    {
        log.Begin(number, split);
        return _reporter.Track("Training", "images", (long)options.Settings.Epochs * split.Training.Count, images =>
            options.Plan.TrainVoteFold<TNetwork>(
                number, split, new TrainingHost(workers, terminal.Clock, terminal.Interrupted, images), progress => epochs.Tell(progress, Result.Done)));
    }

    private VoteFoldsReport Report(NetworkInfo network, LoadedPictures images, ImmutableArray<TestedVotes> done, RunTiming timing) => new(
        RunOptions.Setup(options, network), $"{options.Data.Source}", done,
        [.. SourceNotes.Of(options.Source, HeadMeaning.Of(network), images.Dataset.Images), .. images.Notes], timing);

    private ExitCode Close(RunFolder folder, VoteFoldsReport report, CrossValidationConsoleLog log, int told, ImmutableArray<string> files)
    {
        log.Close(report, told, files);
        if (options.Json)
            terminal.WriteReport(VoteFoldsDocument.Of(report), folder);
        return ExitCode.Success;
    }
}
