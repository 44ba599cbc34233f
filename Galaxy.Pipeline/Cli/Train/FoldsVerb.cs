using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>
/// Trains a network once per fold, and tests it each time on the fold that it has not seen. An interruption leaves the folds that are done.
/// </summary>
/// <typeparam name="TFold">A finished fold.</typeparam>
/// <typeparam name="TReport">What is reported of all.</typeparam>
internal abstract class FoldsVerb<TFold, TReport>(TrainOptions options, int folds, SourceCatalog catalog, Terminal terminal)
    : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        DateTimeOffset started = terminal.Clock.GetLocalNow();
        CrossValidationConsoleLog log = new(_reporter, options, folds, terminal.Ranks);
        new TrainConsoleLog(_reporter, options, TNetwork.Info).Open();
        using Lifetime lifetime = new();
        return
            from folder in OutputFolder.Open(options.Out, TNetwork.Info, terminal, lifetime)
            from images in (ImageLoading.For(TNetwork.Info, options.Plan, options.Threads) with { Ranks = terminal.Ranks })
                .Load(options.Data, catalog, _reporter, terminal)
            let reading = log.Begin(images, terminal.Clock.GetLocalNow() - started)
            from done in new FoldRuns(options, TNetwork.Info, terminal).Run(images.Dataset.Folds(folds, options.Settings.Seed), Kind<TNetwork>())
            let report = Report(TNetwork.Info, images, done, started, reading)
            from files in folder.Write([.. Files(report, TNetwork.Info)])
            let told = Tell(log, report, images.Notes.Count(), files, folder)
            from code in InterruptedRun.UnlessInterrupted("A cross-validation", done.Length, folds, "fold")
            select code;
    }

    /// <summary>How folds are trained and tested.</summary>
    protected abstract FoldKind<TFold> Kind<TNetwork>() where TNetwork : INetwork;

    /// <summary>The report of the finished folds, at least one.</summary>
    /// <param name="network">The network.</param>
    /// <param name="images">All images.</param>
    /// <param name="done">The folds.</param>
    /// <param name="started">When reading the images began.</param>
    /// <param name="reading">How long that took.</param>
    protected abstract TReport Report(
        NetworkInfo network, LoadedPictures images, ImmutableArray<TFold> done, DateTimeOffset started, TimeSpan reading);

    /// <summary>The report's files.</summary>
    protected abstract IEnumerable<RunFile> Files(TReport report, NetworkInfo network);

    /// <summary>Shows the report.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="told">Warnings of the report that have been shown already.</param>
    /// <param name="files">What was saved.</param>
    protected abstract void Close(CrossValidationConsoleLog log, TReport report, int told, ImmutableArray<string> files);

    /// <summary>Prints the report for a machine.</summary>
    protected abstract void WriteJson(TReport report, RunFolder folder);

    private Unit Tell(CrossValidationConsoleLog log, TReport report, int told, ImmutableArray<string> files, RunFolder folder)
    {
        Close(log, report, told, files);
        if (options.Json)
            WriteJson(report, folder);
        return default;
    }
}
