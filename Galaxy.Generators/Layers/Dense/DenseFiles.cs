using Galaxy.Generators.CSharp;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>The kernels of a dense layer, a file each.</summary>
internal static class DenseFiles
{
    public static IEnumerable<KernelFile> Of(KernelContext context, DenseStagePlan stage)
    {
        yield return DenseForwardEmitter.Emit(context, stage);
        if (stage.Norm is { } norm)
            yield return DenseNormEmitter.Emit(context, stage, norm);
        yield return DenseOutputGradientEmitter.Emit(context, stage);
        yield return DenseWeightGradientEmitter.Emit(context, stage);
        if (stage.NeedsInputGradient)
            yield return DenseFewUnitsInputGradientEmitter.Fits(stage)
                ? DenseFewUnitsInputGradientEmitter.Emit(context, stage)
                : DenseInputGradientEmitter.Emit(context, stage);
    }
}
