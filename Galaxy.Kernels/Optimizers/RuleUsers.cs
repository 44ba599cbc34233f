namespace Galaxy.Kernels;

/// <summary>Applies a rule whose type it learns when it is called, so that loops are compiled for that rule alone.</summary>
internal interface IRuleUser<TResult>
{
    TResult Use<TRule>(TRule rule) where TRule : unmanaged, IUpdateRule;
}

/// <summary>Updates all parameters.</summary>
internal readonly struct UpdateRun(Workers workers, UpdateMemory memory) : IRuleUser<bool>
{
    public bool Use<TRule>(TRule rule) where TRule : unmanaged, IUpdateRule
    {
        UpdateKernel.Run(workers, new Update<TRule>(memory, rule), 0, memory.Trainable);
        return true;
    }
}

/// <summary>Runs a network's training step.</summary>
internal readonly ref struct TrainingStep<TNetwork>(Workspace workspace, UpdateMemory memory, TrainingBatch batch, double? largestNorm) : IRuleUser<BatchLoss>
    where TNetwork : INetwork
{
    private readonly TrainingBatch _batch = batch;

    public BatchLoss Use<TRule>(TRule rule) where TRule : unmanaged, IUpdateRule => largestNorm is { } bound
        ? UseClipped(rule, bound)
        : TNetwork.LossAndUpdate(workspace, memory.Parameters, _batch, memory.Gradients, new Update<TRule>(memory, rule));

    /// <summary>The norm is known when the last gradient is, so no weight may change before.</summary>
    private BatchLoss UseClipped<TRule>(TRule rule, double bound) where TRule : unmanaged, IUpdateRule
    {
        BatchLoss loss = TNetwork.LossAndGradients(workspace, memory.Parameters, _batch, memory.Gradients);
        GradientClipping.Apply(workspace.Workers, memory.Gradients, bound);
        new UpdateRun(workspace.Workers, memory).Use(rule);
        return loss;
    }
}
