using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Trains a network from images to report.</summary>
internal sealed class TrainVerb(TrainOptions options, SourceCatalog catalog, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        using Lifetime lifetime = new();
        return
            from run in OpenRun(TNetwork.Info, lifetime).Map(lifetime.Keep)
            from data in LoadData(run, TNetwork.Info)
            from trained in Train<TNetwork>(run, data).Map(lifetime.Keep)
            from code in TNetwork.Info.Votes is null ? End<TNetwork>(run, data, trained) : EndVotes<TNetwork>(run, data, trained)
            select code;
    }

    private Result<ExitCode> End<TNetwork>(TrainRun run, TrainingData data, TrainingOutcome trained) where TNetwork : INetwork
    {
        Model model = Calibrate<TNetwork>(run, data, trained);
        PageContent report = Report<TNetwork>(run, data, trained, model);
        return
            from files in Save(run, trained, [model.ToFile(TNetwork.Info), RunFiles.Page(report), .. RunFiles.Of(report.Run)])
            from code in Close(run, data, trained, report, files)
            select code;
    }

    private Result<ExitCode> EndVotes<TNetwork>(TrainRun run, TrainingData data, TrainingOutcome trained) where TNetwork : INetwork
    {
        VoteTraining votes = new(options, terminal);
        Model model = options.Plan.ToModel<TNetwork>(data.Experiment, trained.Best.Weights);
        VoteReport report = votes.Report<TNetwork>(run, data, trained, model);
        return
            from files in Save(run, trained, [model.ToFile(TNetwork.Info), .. votes.Files(report, TNetwork.Info)])
            from code in Close(run, data, trained, report, files)
            select code;
    }

    /// <summary>Opens a new run in a folder of its own, or the one to resume, whose folder is locked already.</summary>
    private Result<TrainRun> OpenRun(NetworkInfo network, Lifetime lifetime)
    {
        DateTimeOffset started = terminal.Clock.GetLocalNow();
        TrainConsoleLog log = new(_reporter, options, network, terminal.Ranks) { EpochDone = terminal.EpochDone };
        log.Open();
        return
            from divided in RankShare.Check(terminal.Ranks, options.Settings.Shards)
            from start in terminal.Ranks.Agree(options.IsResumed
                ? RunStart.Resume(
                    new RunFolder(options.Out!) { IsWritten = terminal.Ranks.IsFirst }, network, options.Settings.Optimizer, Own(network))
                : OutputFolder.Open(options.Out, network, terminal, lifetime).Bind(folder => RunStart.New(folder, Record)))
            from same in terminal.Ranks.Check(() => [RunFacts.Checkpoint(start)])
            select new TrainRun(started, start, HostRanks.Workers(terminal, options.Threads), log, options.IsResumed);
    }

    /// <summary>Reads or simulates the images and splits them. A resumed run needs the same images as before.</summary>
    private Result<TrainingData> LoadData(TrainRun run, NetworkInfo network) => Resumable(
        run,
        from folder in (ImageLoading.For(network, options.Plan, options.Threads) with { Ranks = terminal.Ranks })
            .Load(options.Data, catalog, _reporter, terminal)
        from experiment in Experiment.Of(
            folder.Dataset, network.Input, options.Data.Test, options.Data.Validation, options.Settings.Seed, options.Source)
        from promised in options.Promise is { } level ? experiment.CanPromise(level) : Result.Done
        let data = TrainingData.Of(folder, experiment, terminal.Clock.GetLocalNow() - run.Started)
        from same in run.Start.Check(
            Conditions(data), options.Settings, experiment.TrainingBatches(options.Settings.BatchSize, network.SmallestBatch))
        select data);

    /// <summary>Trains to the end; every epoch is saved, then reported.</summary>
    private Result<TrainingOutcome> Train<TNetwork>(TrainRun run, TrainingData data) where TNetwork : INetwork
    {
        Experiment experiment = data.Experiment;
        RunSaving<TNetwork> saving = new(options.Plan, experiment, run.Start, Conditions(data));
        run.Log.Begin(data);
        return Resumable(run, _reporter.Track("Training", "images", (long)options.Settings.Epochs * experiment.Split.Training.Count, images =>
            from start in saving.Restore(
                best => best with { Validation = experiment.Validate<TNetwork>(best.Weights, run.Workers) }, Own(TNetwork.Info))
            from outcome in start.Train<TNetwork>(
                experiment, options.Settings, new TrainingHost(run.Workers, terminal.Clock, terminal.Interrupted, images),
                progress => run.Log.Tell(progress, saving.Save(progress)))
            select outcome).MapProblem(saving.WithWhatIsSaved));
    }

    /// <summary>The kept model, with the temperature that fits its validation images, and what tells pictures unlike those of its training.</summary>
    private Model Calibrate<TNetwork>(TrainRun run, TrainingData data, TrainingOutcome trained) where TNetwork : INetwork =>
        options.Plan.ToModel<TNetwork>(data.Experiment, trained.Best.Weights)
            .Calibrate<TNetwork>(data.Experiment.Unlearned, run.Workers, options.TestTimeAugmentation)
            .Familiarize<TNetwork>(data.Experiment.Split.Training, data.Experiment.Unlearned, run.Workers);

    /// <summary>Tests the model; the test images are first used here.</summary>
    private PageContent Report<TNetwork>(TrainRun run, TrainingData data, TrainingOutcome trained, Model model) where TNetwork : INetwork
    {
        long start = terminal.Clock.GetTimestamp();
        PartPredictions predictions = PartPredictions.Of<TNetwork>(model, data.Experiment.Split, run.Workers, options.TestTimeAugmentation);
        TestedTraining tested = new(options.Plan, data, trained, predictions, run.ResumedAfter);
        RunReport report = RunReport.Of(
            RunOptions.Setup(options, TNetwork.Info), tested,
            RunTiming.Of(tested, run.Started, terminal.Clock.GetElapsedTime(start), options.Threads))
            .With(predictions.Test?.Abstain(model, options.Promise));
        ImmutableArray<PictureAnswer> answers = report.Predictions[^1].Answers;
        using Weights whole = model.Weights.Gathered(TNetwork.Info);
        return new PageContent(report, TNetwork.Info, answers, BuildEnvironment.Of(terminal))
        {
            Heat = terminal.Ranks.IsFirst ? HeatedPictures.Of<TNetwork>(model with { Weights = whole }, answers, options.Settings.Seed) : null,
        };
    }

    /// <summary>
    /// Writes the model and the report, then marks the run as finished, then deletes the checkpoint: a run that is killed in between only repeats the
    /// report.
    /// </summary>
    private Result<ImmutableArray<string>> Save(TrainRun run, TrainingOutcome trained, ImmutableArray<RunFile> made) =>
        from written in run.Folder.Write([.. made])
        from finished in trained.Interrupted ? Result.Done : Finish(run.Folder)
        select written;

    private Result<Unit> Finish(RunFolder folder) => folder.Write((Record with { IsFinished = true }).ToFile()).Map(_ =>
    {
        folder.Delete(RunFileNames.Checkpoint);
        return default(Unit);
    });

    private Result<ExitCode> Close(TrainRun run, TrainingData data, TrainingOutcome trained, PageContent report, ImmutableArray<string> files)
    {
        run.Log.Close(report.Run, data.Reading.Notes.Count(), files);
        if (options.Json)
            terminal.WriteReport(RunDocument.Of(report.Run), run.Folder);
        return trained.Interrupted ? InterruptedRun.Of(terminal, run.Folder, options) : Result.Ok(ExitCode.Success);
    }

    private Result<ExitCode> Close(TrainRun run, TrainingData data, TrainingOutcome trained, VoteReport report, ImmutableArray<string> files)
    {
        run.Log.Close(report, data.Reading.Notes.Count(), files);
        if (options.Json)
            terminal.WriteReport(VoteRunDocument.Of(report), run.Folder);
        return trained.Interrupted ? InterruptedRun.Of(terminal, run.Folder, options) : Result.Ok(ExitCode.Success);
    }

    /// <summary>The weights that this process has; null for all.</summary>
    private ParameterShare? Own(NetworkInfo network) => ParameterShare.Of(network, terminal.Ranks);

    private RunRecord Record => new(options.Arguments, IsFinished: false) { Spec = options.Spec };

    private RunConditions Conditions(TrainingData data) => RunOptions.Conditions(options, data.Fingerprint);

    /// <summary>An interruption says how to resume the run.</summary>
    private Result<T> Resumable<T>(TrainRun run, Result<T> result) =>
        result.MapProblem(problem => problem is Interruption ? InterruptedRun.Of(terminal, run.Folder, options) : problem);
}
