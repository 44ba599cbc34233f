using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>Times a training step over ranks, and what of it is computing, exchanging and waiting.</summary>
internal static class RankBench
{
    /// <summary>Steps before the first that is timed: everything is compiled then.</summary>
    private const int WarmUp = 5;

    /// <summary>The report, on all ranks.</summary>
    /// <param name="ranks">The ranks.</param>
    /// <param name="threads">Threads of this one.</param>
    /// <param name="batch">Images in a batch.</param>
    /// <param name="rounds">Steps to time.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="progress">Reports how many steps are done.</param>
    /// <param name="interrupted">Ends it.</param>
    public static Result<RankBenchReport> Run<TNetwork>(
        Ranks ranks, int threads, int batch, int rounds, TimeProvider clock, IProgress<long> progress, CancellationToken interrupted)
            where TNetwork : INetwork
    {
        MeasuredRanks measured = new(ranks, clock);
        using Workers workers = new(threads, measured);
        using StepBench<TNetwork> bench = new(batch, workers);
        Action step = bench.TrainingStep().Run;
        StepParts[] own = new StepParts[rounds];
        for (int round = -WarmUp; round < rounds; round++)
        {
            if (ranks.AnyEnds(interrupted.IsCancellationRequested))
                return Interruption.NothingSaved;
            StepParts parts = measured.Measure(step);
            if (round >= 0)
                own[round] = parts;
            progress.Report(Math.Max(0, round + 1));
        }

        StepParts[][] all = [.. ranks.Gather(MemoryMarshal.AsBytes(own.AsSpan()).ToArray())
            .Select(bytes => MemoryMarshal.Cast<byte, StepParts>(bytes).ToArray())];
        return Result.Ok(new RankBenchReport(
            TNetwork.Info.Name, batch, ranks.Count, threads,
            [
                Part("compute", all, parts => parts.Compute), Part("gather", all, parts => parts.Gather), Part("wait", all, parts => parts.Wait),
                Part("step", all, parts => parts.All),
            ],
            all.Average(rank => rank[0].Bytes), RankTraffic.Of<TNetwork>(batch, ranks.Count, BatchShard.Count) / (double)ranks.Count));
    }

    private static RankPart Part(string name, StepParts[][] ranks, Func<StepParts, double> seconds)
    {
        double[][] rounds = [.. Enumerable.Range(0, ranks[0].Length).Select(round => ranks.Select(rank => seconds(rank[round])).ToArray())];
        return new RankPart(name, Median(rounds.Select(round => round.Average())), Median(rounds.Select(round => round.Max())));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
