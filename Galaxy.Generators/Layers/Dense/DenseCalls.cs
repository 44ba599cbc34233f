using Galaxy.Generators.Layers.BatchNorm;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>The calls of a dense layer, in execution order.</summary>
internal static class DenseCalls
{
    public static IEnumerable<BatchCall> Forward(DenseStagePlan dense) =>
    [
        Product(dense, "forward", DenseTasks.Count(dense)) with
        {
            Panels = Divided(dense, $"Outputs({Panels(dense)}, new({dense.Product.Place}, {dense.Product.Stride}), {dense.Weights.PaddedOutputs})"),
        },
        .. dense.Norm is { } norm ? [DenseNormKernel.Call(dense, norm.Norm)] : Array.Empty<BatchCall>(),
    ];

    /// <summary>The weight gradient may update the weights, so the input gradient comes first.</summary>
    public static IEnumerable<BatchCall> Backward(DenseStagePlan dense)
    {
        yield return new("output gradient", $"{DenseOutputGradientKernel.Tasks(dense)}", 4 * dense.OutputFloats);
        if (dense.NeedsInputGradient)
            yield return Product(dense, "input gradient", $"{DenseInputGradientKernel.Tasks(dense)}") with
            {
                Panels = Divided(dense, InputSums(dense)),
            };
        yield return Product(dense, "weight gradient", DenseTasks.Count(dense)) with
        {
            HandsGradientsOn = true,
            Panels = Divided(dense, $"Weights({Panels(dense)})"),
        };
    }

    private static int Panels(DenseStagePlan dense) => dense.Weights.PanelCount;

    private static string? Divided(DenseStagePlan dense, string work) => dense.IsDivided ? $"new PanelWork.{work}" : null;

    private static string InputSums(DenseStagePlan dense) =>
        $"InputSums({Panels(dense)}, new({dense.InputGradient.Place}, {dense.InputGradient.Stride}), {dense.Input.Columns}, "
        + $"{dense.InputBlocks.BlockRows}, {dense.InputBlocks.TogetherForFew}, IsMap: {(dense.IsFirst ? "true" : "false")})";

    private static BatchCall Product(DenseStagePlan dense, string pass, string tasks) =>
        new(pass, tasks, dense.Input.Columns + dense.OutputFloats) { Flops = dense.Flops, WeightFloats = dense.Weights.Floats };
}
