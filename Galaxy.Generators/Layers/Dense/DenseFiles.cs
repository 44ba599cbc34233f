using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>The kernels of a dense layer, one file each.</summary>
internal static class DenseFiles
{
    public static IEnumerable<KernelFile> Of(KernelContext context, DenseStagePlan stage)
    {
        yield return DenseForwardKernel.Emit(context, stage);
        if (stage.Norm is { } norm)
            yield return DenseNormKernel.Emit(context, stage, norm);
        yield return DenseOutputGradientKernel.Emit(context, stage);
        yield return DenseWeightGradientKernel.Emit(context, stage);
        if (stage.NeedsInputGradient)
            yield return DenseFewUnitsInputGradientKernel.Fits(stage)
                ? DenseFewUnitsInputGradientKernel.Emit(context, stage)
                : DenseInputGradientKernel.Emit(context, stage);
    }
}
