using System.Collections.Immutable;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>
/// Signs, in words, that the machine was not quiet while it was timed: something else ran at the same time, so the machine can do more
/// than was measured. Neither a limit with such a sign nor a share of it can be trusted.
/// </summary>
/// <param name="PeakSingleThread">About the peak of one thread.</param>
/// <param name="Peak">About the peak of all threads.</param>
/// <param name="Memory">About the memory's speed.</param>
/// <param name="Times">About kernels and steps.</param>
public sealed record BenchNoise(
    ImmutableArray<string> PeakSingleThread, ImmutableArray<string> Peak, ImmutableArray<string> Memory, ImmutableArray<string> Times)
{
    /// <summary>
    /// Largest ratio between the peak's shortest runs at several places in a round: on a quiet machine they differ by two or three percent.
    /// </summary>
    private const double LargestDisagreement = 1.1;

    /// <summary>Largest ratio of median to shortest run for the peak, which waits for nothing but the processor.</summary>
    private const double LargestPeakSpread = 1.25;

    /// <summary>The same for work that also waits for memory.</summary>
    private const double LargestSpread = 1.5;

    /// <summary>No kernel is faster than the peak; this much is the clock's error.</summary>
    private const double LargestShare = 1.05;

    /// <summary>A quiet machine.</summary>
    public static BenchNoise None { get; } = new([], [], [], []);

    /// <summary>Everything noticed, on one line; null if the machine was quiet.</summary>
    public string? Note => (string[])[.. PeakSingleThread, .. Peak, .. Memory, .. Times] is { Length: > 0 } signs
        ? $"The machine was not quiet: {string.Join("; ", signs)}. Shares of limits that cannot be trusted are left out; run it "
            + "again when nothing else is running"
        : null;

    /// <summary>Checks a bench for noise.</summary>
    /// <param name="limits">The machine's limits.</param>
    /// <param name="single">Kernels on one thread.</param>
    /// <param name="all">Kernels on all threads.</param>
    /// <param name="steps">Whole steps.</param>
    public static BenchNoise Of(BenchLimits limits, ImmutableArray<Timing> single, ImmutableArray<Timing> all, ImmutableArray<Timing> steps) => new(
        [.. OfPeak(limits.PeakSingleThread, single)],
        [.. OfPeak(limits.Peak, all)],
        limits.Memory.Spread > LargestSpread ? [$"{limits.Memory.Workload.Name}: {Slower(limits.Memory)}"] : [],
        [.. OfTimes([.. single, .. all, .. steps])]);

    private static IEnumerable<string> OfPeak(Timing peak, ImmutableArray<Timing> kernels)
    {
        if (peak.Disagreement > LargestDisagreement)
            yield return $"{peak.Workload.Name}: from {Quantity.Giga(peak.Gflops / peak.Disagreement)} to "
                + $"{Quantity.Giga(peak.Gflops)} GFLOP/s within the bench";
        if (peak.Spread > LargestPeakSpread)
            yield return $"{peak.Workload.Name}: {Slower(peak)}";
        if (kernels.Where(kernel => Excess(kernel, peak) > LargestShare).MaxBy(kernel => Excess(kernel, peak)) is { } fastest)
            yield return $"{fastest.Workload.Name}: {Quantity.WholePercent(fastest.Gflops / peak.Gflops)} of the "
                + $"{peak.Workload.Name}, where {Quantity.WholePercent(fastest.Workload.Saving)} is the most possible";
    }

    /// <summary>One slow median is chance; if one in four is slow, something else is running.</summary>
    private static IEnumerable<string> OfTimes(ImmutableArray<Timing> timings)
    {
        int slow = timings.Count(timing => timing.Spread > LargestSpread);
        if (4 * slow > timings.Length)
            yield return $"{slow} of {Plural.Of(timings.Length, "time")} with a median more than {Quantity.Factor(LargestSpread)} times the best";
    }

    private static double Excess(Timing kernel, Timing peak) => kernel.Gflops / (peak.Gflops * kernel.Workload.Saving);

    private static string Slower(Timing timing) => $"the median run took {Quantity.Factor(timing.Spread)} times the shortest";
}
