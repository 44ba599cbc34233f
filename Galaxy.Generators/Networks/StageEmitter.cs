using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.Add;
using Galaxy.Generators.Layers.AvgPool2d;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d;
using Galaxy.Generators.Layers.Conv2d.Winograd;
using Galaxy.Generators.Layers.Dense;
using Galaxy.Generators.Layers.Dropout;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Every file of a stage, one per kernel.</summary>
internal static class StageEmitter
{
    public static IEnumerable<KernelFile> Emit(KernelContext context, StagePlan stage) => stage switch
    {
        ConvStagePlan conv => Conv(context, conv),
        MaxPoolStagePlan pool => [MaxPoolEmitter.Emit(context, pool)],
        AvgPoolStagePlan pool => [AvgPoolEmitter.Emit(context, pool)],
        AddStagePlan add => [AddEmitter.Emit(context, add)],
        ActivationStagePlan activation => [ActivationEmitter.Emit(context, activation)],
        DenseStagePlan dense => Dense(context, dense),
        _ => throw new InvalidOperationException($"A stage of type {stage.GetType().Name} has no emitter."),
    };

    private static IEnumerable<KernelFile> Conv(KernelContext context, ConvStagePlan stage)
    {
        yield return Forward(context, stage);
        if (stage.Norm is { } norm)
        {
            yield return Forward(context, norm.Convolution);
            yield return NormaliseEmitter.Emit(context, stage, norm);
            yield return NormGradientEmitter.Emit(context, stage, norm);
        }
        else
        {
            yield return ConvOutputGradientEmitter.Emit(context, stage);
        }

        yield return stage.WinogradWeightGradient is { } weightGradient
            ? WinogradWeightGradientEmitter.Emit(context, stage, weightGradient)
            : ConvWeightGradientEmitter.Emit(context, stage);
        if (stage.WinogradInputGradient is { } inputGradient)
            yield return WinogradInputGradientEmitter.Emit(context, stage, inputGradient);
        else if (stage.Phases.Count > 0)
            yield return ConvInputGradientEmitter.Emit(context, stage);
    }

    private static KernelFile Forward(KernelContext context, ConvStagePlan stage)
    {
        if (stage.WinogradForward is { } winograd)
            return WinogradForwardEmitter.Emit(context, stage, winograd);
        return stage is { PoolsTiles: true, Pool: { } pool } ? ConvPooledForwardEmitter.Emit(context, stage, pool) : ConvForwardEmitter.Emit(context, stage);
    }

    private static IEnumerable<KernelFile> Dense(KernelContext context, DenseStagePlan stage)
    {
        yield return DenseForwardEmitter.Emit(context, stage);
        if (stage.Norm is { } norm)
            yield return DenseNormEmitter.Emit(context, stage, norm);
        if (stage.Dropouts.Count > 0)
            yield return DenseDropoutEmitter.Emit(context, stage);
        yield return DenseOutputGradientEmitter.Emit(context, stage);
        yield return DenseWeightGradientEmitter.Emit(context, stage);
        if (stage.NeedsInputGradient)
            yield return DenseFewUnitsInputGradientEmitter.Fits(stage)
                ? DenseFewUnitsInputGradientEmitter.Emit(context, stage)
                : DenseInputGradientEmitter.Emit(context, stage);
    }
}
