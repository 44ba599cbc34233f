using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>A network at several batch sizes.</summary>
internal sealed class StepBenches<TNetwork>(IEnumerable<int> batches, Workers workers) : IDisposable where TNetwork : INetwork
{
    private readonly StepBench<TNetwork>[] _benches = [.. batches.Select(batch => new StepBench<TNetwork>(batch, workers))];

    /// <summary>Training step and inference of each.</summary>
    public IEnumerable<Workload> Workloads => _benches.SelectMany(bench => (Workload[])[bench.TrainingStep(), bench.Inference()]);

    public void Dispose()
    {
        foreach (StepBench<TNetwork> bench in _benches)
            bench.Dispose();
    }
}
