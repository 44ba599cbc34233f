using System.Text;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Reports.Markup;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Cli.Bench;

/// <summary>Times a network and shows the results.</summary>
internal sealed class BenchVerb(Terminal terminal, BenchOptions options) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json || options.Markdown);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork =>
        from report in Time<TNetwork>()
        from drawn in Draw(report)
        select Show(report);

    private Result<BenchReport> Time<TNetwork>() where TNetwork : INetwork
    {
        InterleavedTimer timer = new(terminal.Clock, options.Rounds);
        return _reporter.Track("Timing", "rounds", options.Rounds, progress =>
            NetworkBench.Run<TNetwork>(timer, options.Threads, options.Batch, progress, terminal.Interrupted));
    }

    private Result<Unit> Draw(BenchReport report) => options.Svg is { } path
        ? AtomicFile.Write(path, Encoding.UTF8.GetBytes(MarkupText.Of(RooflineChart.Of(report))))
        : Result.Done;

    private ExitCode Show(BenchReport report)
    {
        if (options.Json)
            terminal.WriteJson(BenchDocument.Of(report));
        else if (options.Markdown)
            terminal.Output.Write(BenchMarkdown.Of(report));
        else
            _reporter.Show(report);
        return ExitCode.Success;
    }
}
