using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d.Winograd;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>The kernels of a convolution, one file each.</summary>
internal static class ConvFiles
{
    public static IEnumerable<KernelFile> Of(KernelContext context, ConvStagePlan stage)
    {
        yield return Forward(context, stage);
        if (stage is { Norm: { } norm, Raw: { } raw })
        {
            yield return Forward(context, raw);
            yield return NormForwardKernel.Emit(context, stage, norm);
            yield return NormBackwardKernel.Emit(context, stage, norm);
        }
        else
        {
            yield return ConvOutputGradientKernel.Emit(context, stage);
        }

        yield return stage.Winograd.WeightGradient is { } weightGradient
            ? WinogradWeightGradientKernel.Emit(context, stage, weightGradient)
            : ConvWeightGradientKernel.Emit(context, stage);
        if (stage.Winograd.InputGradient is { } inputGradient)
            yield return WinogradInputGradientKernel.Emit(context, stage, inputGradient);
        else if (stage.NeedsInputGradient)
            yield return ConvInputGradientKernel.Emit(context, stage);
    }

    private static KernelFile Forward(KernelContext context, ConvStagePlan stage)
    {
        if (stage.Winograd.Forward is { } winograd)
            return WinogradForwardKernel.Emit(context, stage, winograd);
        return stage is { PoolsTiles: true, Pool: { } pool }
            ? ConvPooledForwardKernel.Emit(context, stage, pool)
            : ConvForwardKernel.Emit(context, stage);
    }
}
