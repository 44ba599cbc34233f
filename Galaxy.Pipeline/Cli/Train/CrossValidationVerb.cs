using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Evaluate;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Pipeline.Reports.Html.Sections;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Trains a network as often as there are folds, and tests it each time on the fold that it has not seen.</summary>
internal sealed class CrossValidationVerb(TrainOptions options, int folds, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        DateTimeOffset started = terminal.Clock.GetLocalNow();
        TrainConsoleLog epochs = new(_reporter, options, TNetwork.Info);
        epochs.Open();
        return OutputFolder.Use(options.Out, TNetwork.Info, started, folder =>
            new ImageLoading(TNetwork.Info, options.Crop, options.Settings.Seed, options.Threads, options.Settings.Augmentation.Margin(TNetwork.Info.Input))
                .Read(options.Data, _reporter, terminal.Interrupted)
                .Bind(reading => Run<TNetwork>(epochs, reading, folder, started)));
    }

    private Result<ExitCode> Run<TNetwork>(TrainConsoleLog epochs, LoadedFolder reading, RunFolder folder, DateTimeOffset started)
        where TNetwork : INetwork
    {
        TimeSpan readingTime = terminal.Clock.GetLocalNow() - started;
        CrossValidationConsoleLog log = new(_reporter, options, folds);
        log.Begin(reading);
        return new FoldRuns<TNetwork>(options, epochs, log, terminal).Run(reading.Dataset.Folds(folds, options.Settings.Seed)).Bind(done =>
        {
            Predictions pooled = Predictions.Pool([.. done.Select(fold => fold.Answers)]);
            ImmutableArray<PartAnswers> predictions = [.. done.Select(fold => new PartAnswers($"fold {fold.Report.Number}", fold.Answers.Answers()))];
            CrossValidationReport report = Report(TNetwork.Info, reading, done, pooled.Evaluate(), predictions, done.Timing(started, readingTime, options.Threads));
            RunFile[] files = [.. RunFiles.Of(report), RunFiles.Page(new FoldsContent(report, TNetwork.Info, predictions.All(), BuildEnvironment.Of(terminal.Arguments)))];
            if (folder.Write(files) is { } problem)
                return problem;
            log.Close(report, reading.Warnings.Length + reading.Unreadable.Length, [.. files.Select(file => folder.PathOf(file.Name))]);
            if (options.Json)
                terminal.WriteReport(FoldsDocument.Of(report), folder);
            return Result.Ok(done.Length == folds ? ExitCode.Success : terminal.CloseInterrupted("A cross-validation", done.Length, folds, "fold"));
        });
    }

    private CrossValidationReport Report(
        NetworkInfo network, LoadedFolder reading, ImmutableArray<TestedFold> done, Evaluation pooled, ImmutableArray<PartAnswers> predictions, RunTiming timing) => new(
        network.Name, network.Spec, network.ParameterCount, options.Settings.Seed, RunOptions.Of(options), options.Recipe,
        reading.ToFoldedData(options.Data.Source),
        [.. done.Select(fold => fold.Report)], pooled, predictions.All().WorstMistakes(RunReport.MostMistakes),
        [
            .. done.Length < folds ? [$"Interrupted after fold {done.Length} of {folds}."] : Array.Empty<string>(),
            .. done.SmallValidation(options.Data.Validation),
            .. reading.Notes(),
        ],
        timing)
    {
        Predictions = predictions,
    };
}
