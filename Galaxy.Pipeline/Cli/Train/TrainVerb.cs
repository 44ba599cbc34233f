using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Trains a network from images to report.</summary>
internal sealed class TrainVerb(TrainOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        DateTimeOffset started = terminal.Clock.GetLocalNow();
        TrainConsoleLog log = new(_reporter, options, TNetwork.Info);
        log.Open();
        return options.IsResumed
            ? RunStart.Resume(new RunFolder(options.Out!), TNetwork.Info, options.Settings.Optimizer).Bind(start => Run<TNetwork>(log, start, started))
            : OutputFolder.Use(options.Out, TNetwork.Info, started, folder => RunStart.New(folder, options).Bind(start => Run<TNetwork>(log, start, started)));
    }

    private Result<ExitCode> Run<TNetwork>(TrainConsoleLog log, RunStart start, DateTimeOffset started) where TNetwork : INetwork
    {
        try
        {
            return Read<TNetwork>().Bind(data => Train<TNetwork>(log, data, start, started));
        }
        catch (OperationCanceledException)
        {
            return Result.Ok(terminal.CloseInterrupted(start.Folder, options));
        }
        finally
        {
            if (!options.IsResumed)
                start.Folder.DeleteIfNothingCame();
        }
    }

    private Result<TrainingData> Read<TNetwork>() where TNetwork : INetwork =>
        new ImageLoading(TNetwork.Info, options.Crop, options.Settings.Seed, options.Threads, options.Settings.Augmentation.Margin(TNetwork.Info.Input))
            .Read(options.Data, _reporter, terminal.Interrupted)
            .Bind(reading => Experiment
                .Of(reading.Dataset, TNetwork.Info.Input, options.Data.Test, options.Data.Validation, options.Settings.Seed)
                .Map(experiment => TrainingData.Of(reading, experiment)));

    private Result<ExitCode> Train<TNetwork>(TrainConsoleLog log, TrainingData data, RunStart start, DateTimeOffset started)
        where TNetwork : INetwork
    {
        TimeSpan reading = terminal.Clock.GetLocalNow() - started;
        DeadMemory.Free();
        log.Begin(data);
        using Workers workers = new(options.Threads);
        return start.Check(RunOptions.Conditions(options, data.Fingerprint), options.Settings, data.Experiment.TrainingBatches(options.Settings.BatchSize, TNetwork.Info.SmallestBatch))
            .Bind(checkedStart => new TrainingLoop<TNetwork>(options, data.Experiment, checkedStart, log, terminal, workers).Run())
            .Bind(outcome =>
        {
            RunFolder folder = start.Folder;
            DeadMemory.Free();
            Model model = Calibrated<TNetwork>(RunModel.Of<TNetwork>(options, data.Experiment, outcome.Best.Weights), data, workers);
            if (model.Temperature is not null && folder.Write([model.ToFile<TNetwork>()]) is { } unsaved)
                return unsaved;
            PageContent content = new RunReporting<TNetwork>(options, start, data, terminal, workers).Report(outcome, model, started, reading);
            RunReport report = content.Run;
            RunFile[] files = [RunFiles.Page(content), .. RunFiles.Of(report)];
            if (folder.Write(files) is { } problem)
                return problem;
            if (!outcome.Interrupted && Finish(folder) is { } unfinished)
                return unfinished;
            int told = data.Reading.Warnings.Length + data.Reading.Unreadable.Length;
            log.Close(report, told, [folder.PathOf(RunFileNames.Model), .. files.Select(file => folder.PathOf(file.Name))]);
            if (options.Json)
                terminal.WriteReport(RunDocument.Of(report), folder);
            return Result.Ok(outcome.Interrupted ? terminal.CloseInterrupted(folder, options) : ExitCode.Success);
        });
    }

    /// <summary>The model with the temperature that fits its validation images; as it is if there are too few.</summary>
    private Model Calibrated<TNetwork>(Model model, TrainingData data, Workers workers) where TNetwork : INetwork => model with
    {
        Temperature = model.Answer<TNetwork>(data.Experiment.Split.Validation, workers, options.TestTimeAugmentation)?.FitTemperature(),
    };

    /// <summary>The record first: a run that is killed in between is not begun anew for want of its checkpoint.</summary>
    private Problem? Finish(RunFolder folder)
    {
        Problem? problem = folder.Write([new RunRecord(options.Arguments, IsFinished: true).ToFile()]);
        if (problem is null)
            folder.Delete(RunFileNames.Checkpoint);
        return problem;
    }
}
