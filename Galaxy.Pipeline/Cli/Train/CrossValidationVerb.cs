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
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>Cross-validates a network that learns classes.</summary>
internal sealed class CrossValidationVerb(TrainOptions options, int folds, SourceCatalog catalog, Terminal terminal)
    : FoldsVerb<TestedFold, CrossValidationReport>(options, folds, catalog, terminal)
{
    private readonly TrainOptions _options = options;
    private readonly int _folds = folds;
    private readonly Terminal _terminal = terminal;

    protected override FoldKind<TestedFold> Kind<TNetwork>() => new(_options.Plan.TrainFold<TNetwork>, fold => fold.InWords, new TestedFoldCodec());

    protected override CrossValidationReport Report(
        NetworkInfo network, LoadedPictures images, ImmutableArray<TestedFold> done, DateTimeOffset started, TimeSpan reading) =>
        CrossValidationReport.Of(
            RunOptions.Setup(_options, network), _options.Plan, images, done, _folds, RunTiming.Of(done, started, reading, _options.Threads));

    protected override IEnumerable<RunFile> Files(CrossValidationReport report, NetworkInfo network) =>
    [
        .. RunFiles.Of(report),
        RunFiles.Page(new FoldsContent(report, network, report.Predictions.All(), BuildEnvironment.Of(_terminal))),
    ];

    protected override void Close(CrossValidationConsoleLog log, CrossValidationReport report, int told, ImmutableArray<string> files) =>
        log.Close(report, told, files);

    protected override void WriteJson(CrossValidationReport report, RunFolder folder) => _terminal.WriteReport(FoldsDocument.Of(report), folder);
}
