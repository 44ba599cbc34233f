using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Optimizers;

namespace Galaxy.Kernels.Runtime;

/// <summary>Runs a network's training step.</summary>
internal readonly ref struct TrainingStep<TNetwork>(Workspace workspace, UpdateMemory memory, TrainingBatch batch, double? largestNorm)
    : IRuleUser<BatchLoss> where TNetwork : INetwork
{
    private readonly TrainingBatch _batch = batch;

    public BatchLoss Use<TRule>(TRule rule) where TRule : unmanaged, IUpdateRule => largestNorm is { } bound
        ? UseClipped(rule, bound)
        : NetworkRunner.LossAndUpdate<TNetwork, TRule>(workspace, memory.Parameters, _batch, memory.Gradients, new Update<TRule>(memory, rule));

    /// <summary>The norm is known only with the last gradient, so no weight may change before.</summary>
    private BatchLoss UseClipped<TRule>(TRule rule, double bound) where TRule : unmanaged, IUpdateRule
    {
        BatchLoss loss = NetworkRunner.LossAndGradients<TNetwork>(workspace, memory.Parameters, _batch, memory.Gradients);
        GradientClipping.Apply(workspace.Workers, memory.Gradients, bound);
        new UpdateRun(workspace.Workers, memory).Use(rule);
        return loss;
    }
}
