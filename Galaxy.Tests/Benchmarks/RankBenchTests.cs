using System.Text.Json;
using Galaxy.Kernels;
using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Cli;
using Galaxy.Tests.Communication;

namespace Galaxy.Tests.Benchmarks;

/// <summary>What <c>bench --ranks</c> counts is what docs/cluster.md predicts.</summary>
public sealed class RankBenchTests
{
    [Theory]
    [InlineData("Galaxy32", 1)]
    [InlineData("GalaxyNet", 2)]
    [InlineData("GalaxyNormed", 3)]
    [InlineData("GalaxyTurns", 5)]
    public void Bytes_are_as_many_as_predicted(string network, int count)
    {
        RankBenchReport[] reports = ThreadRanks.Run(count, ranks => Find(network, new Timed(ranks)));
        Assert.All(reports, report => Assert.Equal(report.PredictedBytes, report.Bytes, 3));
        Assert.Equal(count == 1, reports[0].Bytes == 0);
        Assert.Equal(["compute", "gather", "wait", "step"], reports[0].Parts.Select(part => part.Name));
    }

    [Fact]
    public void A_bench_of_ranks_prints_its_parts_once()
    {
        CommandLine.Answer answer = RankedCommandLine.Run(2, ["bench", "--ranks", "--network", "Galaxy32", "--batch", "8", "--rounds", "1", "--threads", "1", "--json"]);
        Assert.True(answer.Code == ExitCode.Success, answer.Error);
        Assert.Equal(2, JsonElement.Parse(answer.Output).GetProperty("ranks").GetInt32());
        CommandLine.Answer table = CommandLine.Run("bench", "--ranks", "--network", "Galaxy32", "--batch", "8", "--rounds", "1", "--threads", "1");
        Assert.Contains("A rank sends 0 bytes a step; the formula says 0.", table.Output, StringComparison.Ordinal);
        Assert.Contains("--ranks: it times the steps of one network", CommandLine.Run("bench", "--ranks", "--all").Error, StringComparison.Ordinal);
    }

    private static RankBenchReport Find(string network, Timed timed) => NetworkRegistry.Use(network, timed);

    private sealed class Timed(Ranks ranks) : INetworkUser<RankBenchReport>
    {
        public RankBenchReport Use<TNetwork>() where TNetwork : INetwork => RankBench
            .Run<TNetwork>(ranks, threads: 1, batch: 13, rounds: 1, TimeProvider.System, new Progress<long>(), CancellationToken.None)
            .Match(report => report, problem => throw new InvalidOperationException($"{problem}"));
    }
}
