namespace Galaxy.Pipeline.Benchmarks;

/// <summary>The machine's measured limits.</summary>
/// <param name="PeakSingleThread">Peak multiply-adds on one thread.</param>
/// <param name="Peak">The same on all threads.</param>
/// <param name="Memory">The fastest pass over memory.</param>
public sealed record BenchLimits(Timing PeakSingleThread, Timing Peak, Timing Memory);
