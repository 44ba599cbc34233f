using System.Collections.Immutable;
using Galaxy.Kernels;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>Trains a network as often as there are folds, and tests it each time on the fold that it has not seen.</summary>
internal sealed class CrossValidationVerb(TrainOptions options, int folds, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        DateTimeOffset started = terminal.Clock.GetLocalNow();
        TrainStory epochs = new(_reporter, options, TNetwork.Info);
        epochs.Open();
        return OutputFolder.Use(options.Out, TNetwork.Info, started, folder =>
            new ImageReading(TNetwork.Info, options.Crop, options.Settings.Seed, options.Threads, options.Settings.Augmentation.Margin(TNetwork.Info.Input))
                .Read(options.Data, _reporter, terminal.Interrupted)
                .Bind(reading => Run<TNetwork>(epochs, reading, folder, started)));
    }

    private Result<ExitCode> Run<TNetwork>(TrainStory epochs, FolderReading reading, RunFolder folder, DateTimeOffset started)
        where TNetwork : INetwork
    {
        TimeSpan readingTime = terminal.Clock.GetLocalNow() - started;
        CrossValidationStory story = new(_reporter, options, folds);
        story.Begin(reading);
        return new FoldRuns<TNetwork>(options, epochs, story, terminal).Run(reading.Dataset.Folds(folds, options.Settings.Seed)).Bind(done =>
        {
            CrossValidationReport report = Report<TNetwork>(reading, done, started, readingTime);
            RunFile[] files = [.. RunFiles.Of(report)];
            if (folder.Write(files) is { } problem)
                return problem;
            story.Close(report, reading.Warnings.Length + reading.Unreadable.Length, [.. files.Select(file => folder.PathOf(file.Name))]);
            if (options.Json)
                terminal.WriteReport(CrossValidationJson.Of(report), folder);
            return Result.Ok(done.Length == folds ? ExitCode.Success : terminal.CloseInterrupted(done.Length, folds));
        });
    }

    private CrossValidationReport Report<TNetwork>(FolderReading reading, ImmutableArray<TestedFold> done, DateTimeOffset started, TimeSpan readingTime)
        where TNetwork : INetwork
    {
        NetworkInfo network = TNetwork.Info;
        AnsweredImages pooled = AnsweredImages.Pool([.. done.Select(fold => fold.Answers)]);
        return new CrossValidationReport(
            network.Name, network.Spec, network.ParameterCount, options.Settings.Seed, RunOptions.Of(options), options.Recipe,
            new FoldedData($"{options.Data.Source}", network.Classes, reading.Dataset.CountPerClass(), reading.Unreadable.Length),
            [.. done.Select(fold => fold.Report)], pooled.Evaluate(), pooled.Answers().WorstMistakes(RunFiles.MostMistakes),
            [
                .. done.Length < folds ? [$"Interrupted after fold {done.Length} of {folds}."] : Array.Empty<string>(),
                .. reading.Notes(),
            ],
            new RunTiming(started, readingTime.TotalSeconds, done.Sum(fold => fold.TrainingSeconds), done.Sum(fold => fold.EvaluationSeconds), options.Threads))
        {
            Predictions = [.. done.Select(fold => new PartAnswers($"fold {fold.Report.Number}", fold.Answers.Answers()))],
        };
    }
}
