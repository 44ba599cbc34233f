using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Runtime;

/// <summary>The way from the shards' gradients to their sum, which every rank computes.</summary>
internal sealed unsafe class GatherGradients : PassPart
{
    public override void Run(Workers workers, BatchStep* step) => Gathering.Gradients(workers.Ranks, step);
}
