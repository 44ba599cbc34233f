using Galaxy.Kernels;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>Trains a network from images to report.</summary>
internal sealed class TrainVerb(TrainOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        DateTimeOffset started = terminal.Clock.GetLocalNow();
        TrainStory story = new(_reporter, options, TNetwork.Info);
        story.Open();
        return OutputFolder.Use(options.Out, TNetwork.Info, started, folder => Read<TNetwork>().Bind(data => Train<TNetwork>(story, data, folder, started)));
    }

    private Result<TrainingData> Read<TNetwork>() where TNetwork : INetwork =>
        new ImageReading(TNetwork.Info, options.Crop, options.Settings.Seed, options.Threads, options.Settings.Augmentation.Margin(TNetwork.Info.Input))
            .Read(options.Data, _reporter, terminal.Interrupted)
            .Bind(reading => Experiment
                .Of(reading.Dataset, TNetwork.Info.Input, options.Data.Test, options.Data.Validation, options.Settings.Seed)
                .Map(experiment => new TrainingData(reading, experiment)));

    private Result<ExitCode> Train<TNetwork>(TrainStory story, TrainingData data, RunFolder folder, DateTimeOffset started)
        where TNetwork : INetwork
    {
        TimeSpan reading = terminal.Clock.GetLocalNow() - started;
        story.Begin(data);
        using Workers workers = new(options.Threads);
        return new TrainingLoop<TNetwork>(options, data.Experiment, folder, story, terminal, workers).Run().Bind(outcome =>
        {
            Weights weights = outcome.Best.State.Weights;
            Temperature? temperature = weights
                .Answer<TNetwork>(data.Experiment.Split.Validation, data.Experiment.Standardisation, workers, options.Turned)?
                .FitTemperature();
            if (temperature is not null && folder.Write([RunModel.Of<TNetwork>(options, data.Experiment, weights, temperature)]) is { } unsaved)
                return unsaved;
            PageContent content = new RunReporting<TNetwork>(options, data, terminal, workers).Report(outcome, temperature, started, reading);
            RunReport report = content.Run;
            RunFile[] files = [RunFiles.Page(content), .. RunFiles.Of(report)];
            if (folder.Write(files) is { } problem)
                return problem;
            int told = data.Reading.Warnings.Length + data.Reading.Unreadable.Length;
            story.Close(report, told, [folder.PathOf(RunFiles.ModelName), .. files.Select(file => folder.PathOf(file.Name))]);
            if (options.Json)
                terminal.WriteReport(ReportJson.Of(report), folder);
            return Result.Ok(ExitCode.Success);
        });
    }
}
