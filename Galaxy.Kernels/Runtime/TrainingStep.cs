using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Optimizers;

namespace Galaxy.Kernels.Runtime;

/// <summary>A training step of a network, in order: forward, loss, backward, update.</summary>
internal readonly unsafe ref struct TrainingStep<TNetwork>(
    Workspace workspace, UpdateMemory memory, TrainingBatch batch, int step, double? largestNorm)
    : IRuleUser<BatchLoss> where TNetwork : INetwork
{
    private readonly TrainingBatch _batch = batch;

    public BatchLoss Use<TRule>(scoped ReadOnlySpan<TRule> rules) where TRule : unmanaged, IUpdateRule
    {
        Span<long> frozen = stackalloc long[2 * rules.Length];
        frozen = frozen[..memory.Frozen(step, frozen)];
        BatchLoss loss = largestNorm is { } bound ? UpdateClipped(rules, frozen, bound) : UpdateAtOnce(rules, frozen);
        GC.KeepAlive(memory.Parameters);
        GC.KeepAlive(memory.Gradients);
        GC.KeepAlive(memory.State);
        return loss;
    }

    /// <summary>Forward, loss, backward. <typeparamref name="TGradientUse"/> says what becomes of the gradients of dense weights.</summary>
    /// <param name="update">What <typeparamref name="TGradientUse"/> updates with; null if it only stores.</param>
    /// <param name="frozen">Pairs of first float and end of the parameters that stay as they are.</param>
    public static BatchLoss Run<TGradientUse>(
        Workspace workspace, FloatMemory parameters, TrainingBatch batch, FloatMemory gradients, void* update, ReadOnlySpan<long> frozen = default)
        where TGradientUse : unmanaged, IGradientUse
    {
        int count = BatchGuard.Images(TNetwork.Info, workspace, parameters, batch.Images.Length);
        BatchGuard.Batch(TNetwork.Info, batch, count, gradients);
        BatchLoss loss;
        fixed (float* pixels = batch.Images)
        fixed (long* pairs = frozen)
        {
            BatchStep step = NetworkRunner.Begin<TNetwork>(workspace, parameters, pixels, count);
            step.Gradients = gradients.Pointer;
            step.Update = update;
            step.Frozen = pairs;
            step.FrozenCount = frozen.Length / 2;
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
    private BatchLoss UpdateAtOnce<TRule>(scoped ReadOnlySpan<TRule> rules, scoped ReadOnlySpan<long> frozen) where TRule : unmanaged, IUpdateRule
    {
        Span<RangedUpdate<TRule>> updates = stackalloc RangedUpdate<TRule>[rules.Length];
        RangedUpdate<TRule>.Fill(updates, memory, rules, step);
        fixed (RangedUpdate<TRule>* first = updates)
        {
            BatchLoss loss = Run<UpdatedWeights<TRule>>(workspace, memory.Parameters, _batch, memory.Gradients, first, frozen);
            foreach (ParameterRange range in TNetwork.Info.UpdatedAtEnd)
                RangedUpdate<TRule>.Run(workspace.Workers, updates, range.Start, range.Start + range.Length);
            return loss;
        }
    }

    /// <summary>The norm is known only with the last gradient, so no weight may change before. Frozen parameters are no part of it.</summary>
    private BatchLoss UpdateClipped<TRule>(scoped ReadOnlySpan<TRule> rules, scoped ReadOnlySpan<long> frozen, double bound)
        where TRule : unmanaged, IUpdateRule
    {
        BatchLoss loss = Run<StoredGradients>(workspace, memory.Parameters, _batch, memory.Gradients, update: null, frozen);
        for (int index = 0; index < frozen.Length; index += 2)
            memory.ClearGradients(frozen[index], frozen[index + 1]);
        GradientClipping.Apply(workspace.Workers, memory.Gradients, bound, memory.Share);
        new UpdateRun(workspace.Workers, memory, step).Use(rules);
        return loss;
    }
}
