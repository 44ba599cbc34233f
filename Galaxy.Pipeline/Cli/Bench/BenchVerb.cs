using System.Text;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Cli.Compare;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports.Charts;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Reports.Markup;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Cli.Bench;

/// <summary>What <c>galaxy bench</c> was asked to do.</summary>
internal sealed record BenchOptions(int Batch, int Rounds, int Threads, string? Svg, bool Markdown, bool Json);

/// <summary>Times a network and shows what came of it.</summary>
internal sealed class BenchVerb(Terminal terminal, BenchOptions options) : INetworkUser<Result<ExitCode>>
{
    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        Reporter reporter = terminal.Reporter(options.Json || options.Markdown);
        InterleavedTimer timer = new(terminal.Clock, options.Rounds);
        BenchReport report = reporter.Track("Timing", "rounds", options.Rounds, progress =>
            NetworkBench.Run<TNetwork>(timer, options.Threads, options.Batch, progress, terminal.Interrupted));
        if (options.Json)
            terminal.WriteJson(BenchDocument.Of(report));
        else if (options.Markdown)
            terminal.Output.Write(BenchMarkdown.Of(report));
        else
            reporter.Show(report);
        if (options.Svg is { } path && AtomicFile.Write(path, Encoding.UTF8.GetBytes(MarkupText.Of(RooflineChart.Of(report)))) is { } problem)
            return problem;
        return Result.Ok(ExitCode.Success);
    }
}
