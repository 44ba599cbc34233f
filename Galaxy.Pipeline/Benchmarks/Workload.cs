namespace Galaxy.Pipeline.Benchmarks;

/// <summary>Something to time.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Run">Does it once.</param>
/// <param name="Flops">Multiplications and additions in one run.</param>
/// <param name="Bytes">Bytes that one run reads and writes at least.</param>
public sealed record Workload(string Name, Action Run, double Flops, double Bytes)
{
    /// <summary>
    /// By what factor it may need fewer operations than <see cref="Flops"/>: <see cref="Galaxy.Kernels.Contract.KernelInfo.Saving"/>.
    /// </summary>
    public double Saving { get; init; } = 1;

    /// <summary>Runs before every run, untimed.</summary>
    public Action? Prepare { get; init; }
}
