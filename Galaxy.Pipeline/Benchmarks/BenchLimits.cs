namespace Galaxy.Pipeline.Benchmarks;

/// <summary>What a machine can do, as a bench has measured it.</summary>
/// <param name="PeakSingleThread">Multiply-adds, one thread.</param>
/// <param name="Peak">The same, all threads.</param>
/// <param name="Memory">The fastest pass over memory.</param>
public sealed record BenchLimits(Timing PeakSingleThread, Timing Peak, Timing Memory);
