using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Compare;

/// <summary>Cross-validates several networks on the same folds, one after the other.</summary>
internal sealed class CompareVerb(ImmutableArray<IRunnableNetwork> networks, TrainOptions options, SourceCatalog catalog, Terminal terminal)
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Run()
    {
        using Lifetime lifetime = new();
        return
            from trainable in Check()
            from same in terminal.Ranks.Check(() => networks.SelectMany(network => RunFacts.Of(options, network.Info)))
            from folder in OutputFolder.Open(options.Out, networks[0].Info, terminal, lifetime)
            from done in Train()
            let comparison = Comparison.Of(options.Plan, options.Recipe, options.Folds!.Value, done, networks.Length)
            from files in Save(folder, comparison, RunTiming.Sum([.. done.Select(network => network.Timing)]))
            from code in Close(folder, comparison, files)
            select code;
    }

    /// <summary>Checks the place for the files and all networks before the first is trained.</summary>
    private Result<TrainOptions> Check() =>
        networks.Aggregate(OutputPlace.Check(options),
            (fits, network) => fits.Bind(checkedOptions => checkedOptions.For(network.Info)));

    /// <summary>The finished networks: all, or those before an interruption.</summary>
    private Result<ImmutableArray<TrainedNetwork>> Train()
    {
        FoldsByName folds = new(options.Folds!.Value, options.Settings.Seed);
        return networks
            .Select(network => network
                .Use(new NetworkComparing(options with { Network = network.Info.Name }, folds, catalog, terminal, _reporter))
                .MapProblem(problem => problem.Within(network.Info.Name)))
            .UntilInterrupted();
    }

    private Result<ImmutableArray<string>> Save(RunFolder folder, Comparison comparison, RunTiming timing) => folder.Write(
    [
        .. RunFiles.Of(comparison),
        RunFiles.Page(new ComparisonContent(comparison, RunOptions.Of(options), timing, BuildEnvironment.Of(terminal))),
    ]);

    private Result<ExitCode> Close(RunFolder folder, Comparison comparison, ImmutableArray<string> files)
    {
        _reporter.Show(comparison);
        _reporter.Say($"Saved: {string.Join(", ", files)}");
        if (options.Json)
            terminal.WriteReport(ComparisonDocument.Of(comparison), folder);
        return InterruptedRun.UnlessInterrupted("A comparison", comparison.Networks.Length, networks.Length, "network");
    }
}
