using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Trains a network once per fold, and tests it each time on the fold that it has not seen.</summary>
internal sealed class CrossValidationVerb(TrainOptions options, int folds, SourceCatalog catalog, Terminal terminal) : INetworkUser<Result<ExitCode>>
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
            from done in new FoldRuns<TNetwork>(options, epochs, log, _reporter, terminal).Run(images.Dataset.Folds(folds, options.Settings.Seed))
            let report = CrossValidationReport.Of(
                RunOptions.Setup(options, TNetwork.Info), options.Plan, images, done, folds,
                RunTiming.Of(done, started, reading, options.Threads))
            from files in Save(owned.Folder, report, TNetwork.Info)
            from code in Close(owned.Folder, report, log, images.Notes.Count(), files)
            select code;
    }

    private Result<ImmutableArray<string>> Save(RunFolder folder, CrossValidationReport report, NetworkInfo network) => folder.Write(
    [
        .. RunFiles.Of(report),
        RunFiles.Page(new FoldsContent(report, network, report.Predictions.All(), BuildEnvironment.Of(terminal))),
    ]);

    private Result<ExitCode> Close(RunFolder folder, CrossValidationReport report, CrossValidationConsoleLog log, int told,
        ImmutableArray<string> files)
    {
        log.Close(report, told, files);
        if (options.Json)
            terminal.WriteReport(FoldsDocument.Of(report), folder);
        return InterruptedRun.UnlessInterrupted("A cross-validation", report.Folds.Length, folds, "fold");
    }
}
