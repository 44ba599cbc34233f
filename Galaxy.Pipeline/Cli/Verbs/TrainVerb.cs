using Galaxy.Kernels;
using Galaxy.Pipeline.Data;
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
        return OutputFolder.Check(options.Out)
            .Bind(_ => new ImageReading(TNetwork.Info, options.Crop, options.Settings.Seed, options.Threads)
                .Read(options.Data, _reporter, terminal.Interrupted))
            .Bind(reading => Experiment
                .Of(reading.Dataset, TNetwork.Info.Input, options.Data.Test, options.Data.Validation, options.Settings.Seed)
                .Bind(experiment => OutputFolder.Make(options.Out, TNetwork.Info, started)
                    .Bind(folder => Train<TNetwork>(story, new TrainingData(reading, experiment), folder, started))));
    }

    private Result<ExitCode> Train<TNetwork>(TrainStory story, TrainingData data, RunFolder folder, DateTimeOffset started)
        where TNetwork : INetwork
    {
        TimeSpan reading = terminal.Clock.GetLocalNow() - started;
        story.Begin(data);
        using Workers workers = new(options.Threads);
        return new TrainingLoop<TNetwork>(options, data.Experiment, folder, story, terminal, workers).Run().Bind(outcome =>
        {
            RunReport report = new RunReporting<TNetwork>(options, data, terminal, workers).Report(outcome, started, reading);
            if (folder.Write(RunFiles.Of(report)) is { } problem)
                return problem;
            story.Close(report, folder);
            if (options.Json)
                terminal.WriteReport(report, folder);
            return Result.Ok(ExitCode.Success);
        });
    }
}
