using System.Globalization;
using Galaxy.Generators.Spec;

namespace Galaxy.Generators.Plan;

/// <summary>Follows the shapes through the layers and counts parameters and floating-point operations.</summary>
internal static class LayerTable
{
    public static EquatableArray<LayerPlan> Build(NetworkSpec spec)
    {
        List<LayerPlan> layers = [];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        MapShape shape = new(spec.Input.Height, spec.Input.Width, spec.Input.Channels);
        foreach (LayerSpec layer in spec.Layers)
        {
            string kind = Kind(layer);
            numbers[kind] = numbers.TryGetValue(kind, out int number) ? number + 1 : 1;
            LayerPlan row = Describe(layer, $"{kind}{numbers[kind]}", shape, isTrainedBefore: layers.Any(before => before.Parameters > 0));
            layers.Add(row);
            shape = row.Output;
        }

        return layers.ToEquatableArray();
    }

    private static string Kind(LayerSpec layer) => layer switch
    {
        Conv2dSpec => "conv",
        ReluSpec => "relu",
        LeakyReluSpec => "leakyRelu",
        MaxPool2dSpec => "maxPool",
        AvgPool2dSpec => "avgPool",
        GlobalAvgPoolSpec => "globalAvgPool",
        FlattenSpec => "flatten",
        DenseSpec => "dense",
        _ => throw new InvalidOperationException($"A layer of type {layer.GetType().Name} is not planned."),
    };

    private static LayerPlan Describe(LayerSpec layer, string name, MapShape input, bool isTrainedBefore)
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
            name, Words(layer), layer.Line, input, output, (int)LayerShapes.Parameters(layer, input), forward, forward * passes);
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
        LeakyReluSpec leaky => $"leakyRelu, slope {leaky.Slope.ToString(CultureInfo.InvariantCulture)}",
        _ => "flatten",
    };

    private static string Pool(string type, int size, int stride) => $"{type} {size}×{size}" + (stride != size ? $", stride {stride}" : "");
}
