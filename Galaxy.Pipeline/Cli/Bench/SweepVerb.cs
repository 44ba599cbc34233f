using System.Collections.Immutable;
using Galaxy.Kernels;
using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Cli.Bench;

/// <summary><c>galaxy bench --all</c>: one table row for every network of the build.</summary>
internal static class SweepVerb
{
    public static Result<ExitCode> Run(Terminal terminal, BenchOptions options)
    {
        Reporter reporter = terminal.Reporter(options.Json || options.Markdown);
        NetworkSweep sweep = new(new InterleavedTimer(terminal.Clock, options.Rounds), options.Threads, options.Batch, terminal.Interrupted);
        return reporter
            .Track("Timing", "networks", NetworkRegistry.All.Count, progress => Time(sweep, progress))
            .Map(rows => Show(terminal, options, reporter, SweepRow.WithCommonLimits(rows)));
    }

    private static Result<ImmutableArray<SweepRow>> Time(NetworkSweep sweep, IProgress<long> progress) => NetworkRegistry.All
        .Select((network, index) => NetworkRegistry.Use(network.Name, sweep).Map(row =>
        {
            progress.Report(index + 1);
            return row;
        }))
        .All();

    private static ExitCode Show(Terminal terminal, BenchOptions options, Reporter reporter, IReadOnlyList<SweepRow> rows)
    {
        string machine = SweepTable.Machine(rows[0], options.Threads);
        if (options.Json)
            terminal.WriteJson(rows.Select(SweepDocument.Of).ToArray());
        else if (options.Markdown)
            terminal.Output.Write($"{machine}\n\n{BenchMarkdown.Note(rows[0].Noise)}{BenchMarkdown.Of(SweepTable.Of(rows))}");
        else
            reporter.Show(machine, SweepTable.Of(rows), rows[0].Noise);
        return ExitCode.Success;
    }
}
