using System.Collections.Immutable;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>The machine's limits, and how close a network's kernels come to them.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Threads">Threads used.</param>
/// <param name="VectorBits">Width in bits of the vectors that the kernels and the peak use.</param>
/// <param name="Batch">Images in the batch of the kernels.</param>
/// <param name="PeakSingleThread">Multiply-adds, one thread.</param>
/// <param name="Peak">The same, all threads.</param>
/// <param name="Memory">The fastest pass over memory, all threads.</param>
/// <param name="KernelsSingleThread">Every kernel, one thread; empty if there is only one.</param>
/// <param name="Kernels">Every kernel and the optimizer, all threads.</param>
/// <param name="Steps">Training steps and inference by batch size, all threads.</param>
/// <param name="StepsSingleThread">The same for <paramref name="Batch"/>, one thread; empty if there is only one.</param>
/// <param name="Variants">
/// The training step of <paramref name="Batch"/> on all threads, then variants to compare with it; the last has denormal weights.
/// </param>
public sealed record BenchReport(
    string Network, int Threads, int VectorBits, int Batch, Timing PeakSingleThread, Timing Peak, Timing Memory,
    ImmutableArray<Timing> KernelsSingleThread, ImmutableArray<Timing> Kernels, ImmutableArray<BatchTiming> Steps,
    ImmutableArray<BatchTiming> StepsSingleThread,
    ImmutableArray<Timing> Variants)
{
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

/// <summary>A training step or inference.</summary>
/// <param name="Name"><c>train</c> or <c>infer</c>.</param>
/// <param name="Batch">Images in it.</param>
/// <param name="Timing">How long it took.</param>
public sealed record BatchTiming(string Name, int Batch, Timing Timing)
{
    /// <summary>Images per second in the best run.</summary>
    public double ImagesPerSecond => Batch / Timing.Best;

    /// <summary>Images per second in the median run.</summary>
    public double MedianImagesPerSecond => Batch / Timing.Median;
}
