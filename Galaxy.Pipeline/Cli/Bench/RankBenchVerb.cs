using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Cli.Bench;

/// <summary><c>galaxy bench --ranks</c>: where the time of a training step goes on the ranks that were started, or on one.</summary>
internal sealed class RankBenchVerb(Terminal terminal, BenchOptions options) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json || options.Markdown);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork =>
        from divided in RankShare.Check(terminal.Ranks, BatchShard.Count)
        from same in terminal.Ranks.Check(() => [NetworkFact.Of(TNetwork.Info)])
        from report in _reporter.Track("Timing", "steps", options.Rounds, progress => RankBench.Run<TNetwork>(
            terminal.Ranks, options.Threads, options.Batch, options.Rounds, terminal.Clock, progress, terminal.Interrupted))
        select Show(report);

    private ExitCode Show(RankBenchReport report)
    {
        if (options.Json)
            terminal.WriteJson(RankBenchDocument.Of(report));
        else if (options.Markdown)
            terminal.Output.Write($"{RankBenchTable.Head(report)}.\n\n{BenchMarkdown.Of(RankBenchTable.Of(report))}\n{RankBenchTable.Bytes(report)}\n");
        else
            Tell(report);
        return ExitCode.Success;
    }

    private void Tell(RankBenchReport report)
    {
        _reporter.Show(RankBenchTable.Head(report), RankBenchTable.Of(report), BenchNoise.None);
        _reporter.Say(RankBenchTable.Bytes(report));
    }
}
