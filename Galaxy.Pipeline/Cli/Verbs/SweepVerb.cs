using Galaxy.Kernels;
using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli;

/// <summary><c>galaxy bench --all</c>: every network of the build in a table.</summary>
internal static class SweepVerb
{
    public static Result<ExitCode> Run(Terminal terminal, BenchOptions options)
    {
        if (options.Svg is not null)
            return new Problem("--svg", "a roofline is drawn of one network's kernels", "Choose it with --network and leave out --all");
        Reporter reporter = terminal.Reporter(options.Json || options.Markdown);
        Stopwatch stopwatch = new(terminal.Clock, options.Rounds);
        NetworkSweep sweep = new(stopwatch, options.Threads, options.Batch, terminal.Interrupted);
        SweepRow[] rows = reporter.Track("Timing", "networks", NetworkRegistry.All.Count, tally => Time(sweep, tally));
        if (options.Json)
            terminal.WriteJson(SweepTable.Json(rows));
        else if (options.Markdown)
            terminal.Output.Write(BenchMarkdown.Of(SweepTable.Of(rows)));
        else
            reporter.Write(SweepTable.Of(rows));
        return Result.Ok(ExitCode.Success);
    }

    private static SweepRow[] Time(NetworkSweep sweep, IProgress<long> tally) =>
    [
        .. NetworkRegistry.All.Select((network, index) =>
        {
            SweepRow row = NetworkRegistry.Use(network.Name, sweep);
            tally.Report(index + 1);
            return row;
        }),
    ];
}
