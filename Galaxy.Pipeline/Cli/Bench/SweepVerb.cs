using Galaxy.Kernels;
using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Cli.Compare;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Cli.Bench;

/// <summary><c>galaxy bench --all</c>: every network of the build in a table.</summary>
internal static class SweepVerb
{
    public static Result<ExitCode> Run(Terminal terminal, BenchOptions options)
    {
        Reporter reporter = terminal.Reporter(options.Json || options.Markdown);
        InterleavedTimer timer = new(terminal.Clock, options.Rounds);
        NetworkSweep sweep = new(timer, options.Threads, options.Batch, terminal.Interrupted);
        IReadOnlyList<SweepRow> rows = SweepRow.WithCommonLimits(reporter.Track("Timing", "networks", NetworkRegistry.All.Count, progress => Time(sweep, progress)));
        string machine = SweepTable.Machine(rows[0], options.Threads);
        if (options.Json)
            terminal.WriteJson(rows.Select(SweepDocument.Of).ToArray());
        else if (options.Markdown)
            terminal.Output.Write($"{machine}\n\n{BenchMarkdown.Note(rows[0].Noise)}{BenchMarkdown.Of(SweepTable.Of(rows))}");
        else
            reporter.Show(machine, SweepTable.Of(rows), rows[0].Noise);
        return Result.Ok(ExitCode.Success);
    }

    private static SweepRow[] Time(NetworkSweep sweep, IProgress<long> progress) =>
    [
        .. NetworkRegistry.All.Select((network, index) =>
        {
            SweepRow row = NetworkRegistry.Use(network.Name, sweep);
            progress.Report(index + 1);
            return row;
        }),
    ];
}
