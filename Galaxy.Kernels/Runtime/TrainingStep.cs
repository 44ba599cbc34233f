using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Optimizers;

namespace Galaxy.Kernels.Runtime;

/// <summary>A training step of a network, in order: forward, loss, backward, update.</summary>
internal readonly unsafe ref struct TrainingStep<TNetwork>(Workspace workspace, UpdateMemory memory, TrainingBatch batch, double? largestNorm)
    : IRuleUser<BatchLoss> where TNetwork : INetwork
{
    private readonly TrainingBatch _batch = batch;

    public BatchLoss Use<TRule>(TRule rule) where TRule : unmanaged, IUpdateRule => largestNorm is { } bound
        ? UpdateClipped(rule, bound)
        : UpdateAtOnce(new Update<TRule>(memory, rule));

    /// <summary>Forward, loss, backward. <typeparamref name="TGradientUse"/> says what becomes of the gradients of dense weights.</summary>
    /// <param name="update">What <typeparamref name="TGradientUse"/> updates with; null if it only stores.</param>
    public static BatchLoss Run<TGradientUse>(
        Workspace workspace, FloatMemory parameters, TrainingBatch batch, FloatMemory gradients, void* update)
        where TGradientUse : unmanaged, IGradientUse
    {
        int count = BatchGuard.Images(TNetwork.Info, workspace, parameters, batch.Images.Length);
        BatchGuard.Batch(TNetwork.Info, batch, count, gradients);
        BatchLoss loss;
        fixed (float* pixels = batch.Images)
        {
            BatchStep step = NetworkRunner.Begin<TNetwork>(workspace, parameters, pixels, count);
            step.Gradients = gradients.Pointer;
            step.Update = update;
            step.Seed = batch.Seed;
            step.IsTraining = true;
            Passes<TNetwork>.TrainingForward.Run(workspace.Workers, &step);
            loss = Logits<TNetwork>.Loss(&step, batch);
            BackwardPass<TNetwork, TGradientUse>.Pass.Run(workspace.Workers, &step);
        }

        // The kernels hold raw pointers: keep the memory alive until they are done.
        GC.KeepAlive(workspace);
        GC.KeepAlive(parameters);
        GC.KeepAlive(gradients);
        return loss;
    }

    /// <summary>Dense weights are updated as soon as their gradients are ready, which are not stored; all other parameters at the end.</summary>
    private BatchLoss UpdateAtOnce<TRule>(Update<TRule> update) where TRule : unmanaged, IUpdateRule
    {
        BatchLoss loss = Run<UpdatedWeights<TRule>>(workspace, memory.Parameters, _batch, memory.Gradients, &update);
        foreach (ParameterRange range in TNetwork.Info.UpdatedAtEnd)
            UpdateKernel.Run(workspace.Workers, update, range.Start, range.Length);
        GC.KeepAlive(memory.Parameters);
        GC.KeepAlive(memory.Gradients);
        GC.KeepAlive(memory.State);
        return loss;
    }

    /// <summary>The norm is known only with the last gradient, so no weight may change before.</summary>
    private BatchLoss UpdateClipped<TRule>(TRule rule, double bound) where TRule : unmanaged, IUpdateRule
    {
        BatchLoss loss = Run<StoredGradients>(workspace, memory.Parameters, _batch, memory.Gradients, update: null);
        GradientClipping.Apply(workspace.Workers, memory.Gradients, bound);
        new UpdateRun(workspace.Workers, memory).Use(rule);
        return loss;
    }
}
