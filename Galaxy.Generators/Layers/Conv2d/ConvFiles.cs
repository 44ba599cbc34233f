using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d.Winograd;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>The kernels of a convolution, a file each.</summary>
internal static class ConvFiles
{
    public static IEnumerable<KernelFile> Of(KernelContext context, ConvStagePlan stage)
    {
        yield return Forward(context, stage);
        if (stage is { Norm: { } norm, Raw: { } raw })
        {
            yield return Forward(context, raw);
            yield return NormalizeEmitter.Emit(context, stage, norm);
            yield return NormGradientEmitter.Emit(context, stage, norm);
        }
        else
        {
            yield return ConvOutputGradientEmitter.Emit(context, stage);
        }

        yield return stage.Winograd.WeightGradient is { } weightGradient
            ? WinogradWeightGradientEmitter.Emit(context, stage, weightGradient)
            : ConvWeightGradientEmitter.Emit(context, stage);
        if (stage.Winograd.InputGradient is { } inputGradient)
            yield return WinogradInputGradientEmitter.Emit(context, stage, inputGradient);
        else if (stage.Phases.Count > 0)
            yield return ConvInputGradientEmitter.Emit(context, stage);
    }

    private static KernelFile Forward(KernelContext context, ConvStagePlan stage)
    {
        if (stage.Winograd.Forward is { } winograd)
            return WinogradForwardEmitter.Emit(context, stage, winograd);
        return stage is { PoolsTiles: true, Pool: { } pool }
            ? ConvPooledForwardEmitter.Emit(context, stage, pool)
            : ConvForwardEmitter.Emit(context, stage);
    }
}
