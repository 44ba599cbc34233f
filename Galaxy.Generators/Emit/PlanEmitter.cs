using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>Every file of a network.</summary>
internal static class PlanEmitter
{
    public static IEnumerable<KernelFile> Emit(NetworkPlan plan) =>
        new[] { NetworkEmitter.Emit(plan), InfoEmitter.Emit(plan) }.Concat(plan.Stages.SelectMany(stage => Emit(plan, stage)));

    private static IEnumerable<KernelFile> Emit(NetworkPlan plan, StagePlan stage) => stage switch
    {
        ConvStagePlan conv => Conv(plan, conv),
        PoolStagePlan pool => [PoolEmitter.Emit(plan, pool)],
        ActivationStagePlan activation => [ActivationEmitter.Emit(plan, activation)],
        DenseStagePlan dense => Dense(plan, dense),
        _ => throw new InvalidOperationException($"A stage of type {stage.GetType().Name} has no emitter."),
    };

    private static IEnumerable<KernelFile> Conv(NetworkPlan plan, ConvStagePlan stage)
    {
        yield return ConvForwardEmitter.Emit(plan, stage);
        yield return ConvOutputGradientEmitter.Emit(plan, stage);
        yield return ConvWeightGradientEmitter.Emit(plan, stage);
        if (stage.Phases.Count > 0)
            yield return ConvInputGradientEmitter.Emit(plan, stage);
    }

    private static IEnumerable<KernelFile> Dense(NetworkPlan plan, DenseStagePlan stage)
    {
        yield return DenseForwardEmitter.Emit(plan, stage);
        yield return DenseOutputGradientEmitter.Emit(plan, stage);
        yield return DenseWeightGradientEmitter.Emit(plan, stage);
        if (stage.NeedsInputGradient)
            yield return DenseInputGradientEmitter.Emit(plan, stage);
    }
}
