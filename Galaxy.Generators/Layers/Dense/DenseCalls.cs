using Galaxy.Generators.Layers.BatchNorm;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>The calls of a dense layer, in execution order.</summary>
internal static class DenseCalls
{
    public static IEnumerable<BatchCall> Forward(DenseStagePlan dense) =>
    [
        Product(dense, "forward", DenseTasks.Count(dense)),
        .. dense.Norm is { } norm ? [DenseNormKernel.Call(dense, norm.Norm)] : Array.Empty<BatchCall>(),
    ];

    /// <summary>The weight gradient may update the weights, so the input gradient comes first.</summary>
    public static IEnumerable<BatchCall> Backward(DenseStagePlan dense)
    {
        yield return new("output gradient", $"{DenseOutputGradientKernel.Tasks(dense)}", 4 * dense.OutputFloats);
        if (dense.NeedsInputGradient)
            yield return Product(dense, "input gradient", $"{DenseInputGradientKernel.Tasks(dense)}");
        yield return Product(dense, "weight gradient", DenseTasks.Count(dense)) with { HandsGradientsOn = true };
    }

    private static BatchCall Product(DenseStagePlan dense, string pass, string tasks) =>
        new(pass, tasks, dense.Input.Columns + dense.OutputFloats) { Flops = dense.Flops, WeightFloats = dense.Weights.Floats };
}
