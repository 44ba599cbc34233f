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
        return Train<TNetwork>(epochs, story, reading.Dataset).Bind(done =>
        {
            CrossValidationReport report = Report<TNetwork>(reading, done, started, readingTime);
            RunFile[] files = [.. RunFiles.Of(report)];
            if (folder.Write(files) is { } problem)
                return problem;
            story.Close(report, reading.Warnings.Length + reading.Unreadable.Length, [.. files.Select(file => folder.PathOf(file.Name))]);
            if (options.Json)
                terminal.WriteReport(CrossValidationJson.Of(report), folder);
            return Result.Ok(ExitCode.Success);
        });
    }

    /// <summary>The folds that are done, in order: all, unless Ctrl-C was pressed.</summary>
    /// <exception cref="OperationCanceledException">It was pressed before the first was done.</exception>
    private Result<ImmutableArray<TestedFold>> Train<TNetwork>(TrainStory epochs, CrossValidationStory story, Dataset images) where TNetwork : INetwork
    {
        ImmutableArray<Dataset> parts = images.Folds(folds, options.Settings.Seed);
        if (parts.Any(part => part.Count == 0))
            return new Problem("--folds", $"{Plural.Of(images.Count, "image")} do not fill {folds} folds", "Ask for fewer, or give more images");
        using Workers workers = new(options.Threads);
        FoldRun<TNetwork> run = new(options, epochs, terminal, workers);
        List<TestedFold> done = [];
        foreach ((int index, Split split) in parts.CrossValidate(options.Data.Validation, options.Settings.Seed).Index())
        {
            story.Begin(index + 1, split);
            Result<TestedFold?> result = run.Run(index + 1, split);
            if (result is Result<TestedFold?>.Failed(var problem))
                return problem with { What = $"fold {index + 1}: {problem.What}" };
            if (result is not Result<TestedFold?>.Ok({ } fold))
                break;
            story.End(fold.Report);
            done.Add(fold);
        }

        return done.Count > 0 ? Result.Ok<ImmutableArray<TestedFold>>([.. done]) : throw new OperationCanceledException(terminal.Interrupted);
    }

    private CrossValidationReport Report<TNetwork>(FolderReading reading, ImmutableArray<TestedFold> done, DateTimeOffset started, TimeSpan readingTime)
        where TNetwork : INetwork
    {
        NetworkInfo network = TNetwork.Info;
        AnsweredImages pooled = AnsweredImages.Pool([.. done.Select(fold => fold.Answers)]);
        return new CrossValidationReport(
            network.Name, network.Spec, network.ParameterCount, options.Settings.Seed, RunOptions.Of(options),
            new FoldedData($"{options.Data.Source}", network.Classes, reading.Dataset.CountPerClass(), reading.Unreadable.Length),
            [.. done.Select(fold => fold.Report)], pooled.Evaluate(), pooled.Answers().WorstMistakes(RunFiles.MostMistakes),
            [
                .. done.Length < folds ? [$"Stopped by Ctrl-C after fold {done.Length} of {folds}."] : Array.Empty<string>(),
                .. reading.Notes(),
            ],
            new RunTiming(started, readingTime.TotalSeconds, done.Sum(fold => fold.TrainingSeconds), done.Sum(fold => fold.EvaluationSeconds), options.Threads));
    }
}
