using System.Collections.Immutable;
using Galaxy.Kernels;
using Galaxy.Pipeline.Cli.Bench;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Evaluate;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Files;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Pipeline.Reports.Html.Sections;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Compare;

/// <summary>Cross-validates several networks on the same folds, one after the other.</summary>
internal sealed class CompareVerb(ImmutableArray<string> networks, TrainOptions options, Terminal terminal)
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Run() => Check().Bind(_ => OutputFolder.Use(options.Out, NetworkChoice.Named(networks[0]), terminal.Clock.GetLocalNow(), folder =>
        Train().Bind(done =>
        {
            Comparison comparison = Compare(done);
            ComparisonContent content = new(comparison, RunOptions.Of(options), Timing(done), BuildEnvironment.Of(terminal.Arguments));
            RunFile[] files = [.. RunFiles.Of(comparison), RunFiles.Page(content)];
            if (folder.Write(files) is { } problem)
                return problem;
            _reporter.Show(comparison);
            _reporter.Say($"Saved: {string.Join(", ", files.Select(file => folder.PathOf(file.Name)))}");
            if (options.Json)
                terminal.WriteReport(ComparisonDocument.Of(comparison), folder);
            return Result.Ok(comparison.Networks.Length == networks.Length
                ? ExitCode.Success
                : terminal.CloseInterrupted("A comparison", comparison.Networks.Length, networks.Length, "network"));
        })));

    /// <summary>The place for the files and all networks, before the first is trained.</summary>
    private Result<TrainOptions> Check() =>
        networks.Aggregate(OutputPlace.Check(options), (fits, network) => fits.Bind(checkedOptions => checkedOptions.For(NetworkChoice.Named(network))));

    /// <summary>Those that are done: all, unless Ctrl-C was pressed.</summary>
    /// <exception cref="OperationCanceledException">It was pressed before the first was done.</exception>
    private Result<ImmutableArray<TrainedNetwork>> Train()
    {
        List<TrainedNetwork> done = [];
        try
        {
            if (Train(done) is { } problem)
                return problem;
        }
        catch (OperationCanceledException) when (done.Count > 0)
        {
            // What is done is worth keeping.
        }

        return Result.Ok<ImmutableArray<TrainedNetwork>>([.. done]);
    }

    private Problem? Train(List<TrainedNetwork> done)
    {
        FoldsByName folds = new(options.Folds!.Value, options.Settings.Seed);
        foreach (string network in networks)
        {
            Result<TrainedNetwork> result = NetworkRegistry.Use(network, new NetworkComparing(options with { Network = network }, folds, terminal, _reporter));
            if (result is Result<TrainedNetwork>.Failed(var problem))
                return problem with { What = $"{network}: {problem.What}" };
            if (result is Result<TrainedNetwork>.Ok(var trained))
                done.Add(trained);
        }

        return null;
    }

    private Comparison Compare(ImmutableArray<TrainedNetwork> done) => new(
        done[0].Data, options.Folds!.Value, options.TestTimeAugmentation, options.Settings.Seed, options.Recipe,
        [.. done.Select(network => network.Compared)],
        [
            .. done.Length < networks.Length ? [$"Interrupted after {done.Length} of {Plural.Of(networks.Length, "network")}."] : Array.Empty<string>(),
            .. done.SelectMany(network => network.Notes).Distinct(StringComparer.Ordinal),
        ]);

    private RunTiming Timing(ImmutableArray<TrainedNetwork> done) => new(
        done[0].Timing.Started, done.Sum(network => network.Timing.ReadingSeconds), done.Sum(network => network.Timing.TrainingSeconds),
        done.Sum(network => network.Timing.EvaluationSeconds), options.Threads);
}
