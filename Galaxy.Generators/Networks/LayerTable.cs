using System.Globalization;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;

namespace Galaxy.Generators.Networks;

/// <summary>Follows the shapes through the layers and counts parameters and floating-point operations.</summary>
internal static class LayerTable
{
    public static EquatableArray<LayerPlan> Build(NetworkSpec spec)
    {
        List<LayerPlan> layers = [];
        MapShape shape = new(spec.Input.Height, spec.Input.Width, spec.Input.Channels);
        string[] numbered = LayerKinds.Number(spec.Layers);
        foreach (LayerSpec layer in spec.Layers)
        {
            LayerPlan row = Describe(layer, numbered[layers.Count], shape, isTrainedBefore: layers.Any(before => before.Parameters > 0));
            layers.Add(row);
            shape = row.Output;
        }

        return layers.ToEquatableArray();
    }

    private static LayerPlan Describe(LayerSpec layer, string kernelName, MapShape input, bool isTrainedBefore)
    {
        MapShape output = LayerShapes.Output(layer, input);
        long inputs = layer switch
        {
            Conv2dSpec conv => (long)conv.Kernel * conv.Kernel * input.Channels,
            DenseSpec => input.Count,
            _ => 0,
        };
        long forward = 2 * inputs * output.Count;
        int passes = isTrainedBefore ? 3 : 2;
        return new LayerPlan(
            layer.Name ?? kernelName, kernelName, Words(layer), layer.Line, input, output, (int)LayerShapes.Parameters(layer, input), forward, forward * passes);
    }

    private static string Words(LayerSpec layer) => layer switch
    {
        Conv2dSpec conv => $"conv2d {conv.Kernel}×{conv.Kernel}, {conv.Filters} filters"
            + (conv.Stride > 1 ? $", stride {conv.Stride}" : "") + (conv.Padding > 0 ? $", padding {conv.Padding}" : ""),
        MaxPool2dSpec pool => Pool("maxPool2d", pool.Size, pool.Stride),
        AvgPool2dSpec pool => Pool("avgPool2d", pool.Size, pool.Stride),
        GlobalAvgPoolSpec => "globalAvgPool",
        DenseSpec dense => $"dense, {dense.Units} units",
        ReluSpec => "relu",
        BatchNormSpec norm => $"batchNorm, momentum {Text(norm.Momentum)}, epsilon {Text(norm.Epsilon)}",
        DropoutSpec dropout => $"dropout, rate {Text(dropout.Rate)}",
        AddSpec add => $"add, from {add.From}",
        LeakyReluSpec leaky => $"leakyRelu, slope {Text(leaky.Slope)}",
        _ => "flatten",
    };

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Pool(string type, int size, int stride) => $"{type} {size}×{size}" + (stride != size ? $", stride {stride}" : "");
}
