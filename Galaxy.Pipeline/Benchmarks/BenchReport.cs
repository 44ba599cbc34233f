using System.Collections.Immutable;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>The machine's limits, and how close a network's kernels come to them.</summary>
public sealed record BenchReport
{
    /// <summary>The network's name.</summary>
    public required string Network { get; init; }

    /// <summary>Threads used.</summary>
    public required int Threads { get; init; }

    /// <summary>Width in bits of the vectors that the kernels and the peak use.</summary>
    public required int VectorBits { get; init; }

    /// <summary>Images in the batch of the kernels.</summary>
    public required int Batch { get; init; }

    /// <summary>Multiply-adds, one thread.</summary>
    public required Timing PeakSingleThread { get; init; }

    /// <summary>The same, all threads.</summary>
    public required Timing Peak { get; init; }

    /// <summary>The fastest pass over memory, all threads.</summary>
    public required Timing Memory { get; init; }

    /// <summary>Every kernel, one thread; empty if there is only one.</summary>
    public required ImmutableArray<Timing> KernelsSingleThread { get; init; }

    /// <summary>Every kernel and the optimizer, all threads.</summary>
    public required ImmutableArray<Timing> Kernels { get; init; }

    /// <summary>Training steps and inference by batch size, all threads.</summary>
    public required ImmutableArray<BatchTiming> Steps { get; init; }

    /// <summary>The same for <see cref="Batch"/>, one thread; empty if there is only one.</summary>
    public required ImmutableArray<BatchTiming> StepsSingleThread { get; init; }

    /// <summary>
    /// The training step of <see cref="Batch"/> on all threads, then variants to compare with it; the last has denormal weights.
    /// </summary>
    public required ImmutableArray<Timing> Variants { get; init; }

    /// <summary>Signs that the machine was not quiet.</summary>
    public BenchNoise Noise => BenchNoise.Of(new BenchLimits(PeakSingleThread, Peak, Memory), KernelsSingleThread, Kernels,
        [.. Steps.Concat(StepsSingleThread).Select(step => step.Timing)]);

    /// <summary>Share of the machine's peak; null if the workload is no product, or the peak cannot be trusted.</summary>
    /// <param name="timing">What was timed.</param>
    /// <param name="threads">One or all.</param>
    public double? ShareOfPeak(Timing timing, int threads) =>
        timing.Workload.Flops > 0 && TrustsPeak(threads) ? timing.Gflops / PeakOn(threads).Gflops : null;

    /// <summary>
    /// Share of what the roofline allows, or of the memory's speed if the workload is no product; null if the limits cannot be trusted.
    /// </summary>
    /// <inheritdoc cref="ShareOfPeak"/>
    public double? ShareOfRoof(Timing timing, int threads) => (timing.Workload.Flops > 0, Noise.Memory.IsEmpty) switch
    {
        (_, false) => null,
        (true, _) => TrustsPeak(threads) ? timing.Gflops / Roofline.Limit(timing.Workload, PeakOn(threads), Memory) : null,
        (false, _) => timing.Gigabytes / Memory.Gigabytes,
    };

    /// <summary>A variant's median divided by the plain step's; null if the machine was too noisy for medians.</summary>
    public double? TimesPlain(Timing variant) => Noise.Times.IsEmpty ? variant.Median / Variants[0].Median : null;

    private bool TrustsPeak(int threads) => (threads < Threads ? Noise.PeakSingleThread : Noise.Peak).IsEmpty;

    private Timing PeakOn(int threads) => threads < Threads ? PeakSingleThread : Peak;
}
