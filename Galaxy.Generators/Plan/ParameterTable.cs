using Galaxy.Generators.Spec;

namespace Galaxy.Generators.Plan;

/// <summary>Names the parameter tensors and places them in parameter memory.</summary>
internal static class ParameterTable
{
    /// <summary>Convolutions and dense layers in the order of the layers, so the convolutions come first.</summary>
    /// <param name="flatPixelStride">Floats per pixel of the map behind the flatten, as it lies in memory.</param>
    public static EquatableArray<ParameterPlan> Build(
        NetworkSpec spec, EquatableArray<LayerPlan> layers, int flatPixelStride, Arena memory, Target target)
    {
        List<ParameterPlan> parameters = [];
        LayerPlan? flatten = null;
        for (int index = 0; index < layers.Count; index++)
        {
            LayerPlan layer = layers[index];
            if (spec.Layers[index] is Conv2dSpec conv)
                parameters.AddRange(Conv(conv, layer, memory, target));
            else if (spec.Layers[index] is DenseSpec dense)
                parameters.AddRange(Dense(dense, layer, flatten, flatPixelStride, memory, target));
            flatten = spec.Layers[index] switch { FlattenSpec => layer, DenseSpec => null, _ => flatten };
        }

        return parameters.ToEquatableArray();
    }

    /// <summary>The panels' rows run over kernel row, channel, kernel column: a tile reads a window row channel by channel.</summary>
    private static IEnumerable<ParameterPlan> Conv(Conv2dSpec conv, LayerPlan layer, Arena memory, Target target)
    {
        int kernel = conv.Kernel;
        int channels = layer.Input.Channels;
        EquatableArray<int> shape = new([conv.Filters, channels, kernel, kernel]);
        int floats = channels * kernel * kernel * Padded(conv.Filters, target);
        yield return new ParameterPlan(
            $"{layer.Name}.weight", shape, memory.Take(floats), conv.Filters, kernel, kernel, channels,
            RowStride: channels * kernel, ColumnStride: 1, ChannelStride: kernel);
        yield return Bias(layer, conv.Filters, memory, target);
    }

    /// <summary>The panels' rows follow the input as it lies in memory; the file has its channels first, as PyTorch flattens them.</summary>
    private static IEnumerable<ParameterPlan> Dense(
        DenseSpec dense, LayerPlan layer, LayerPlan? flatten, int flatPixelStride, Arena memory, Target target)
    {
        MapShape map = flatten?.Input ?? layer.Input;
        int pixelStride = flatten is null ? map.Channels : flatPixelStride;
        int floats = map.Height * map.Width * pixelStride * Padded(dense.Units, target);
        yield return new ParameterPlan(
            $"{layer.Name}.weight", new([dense.Units, (int)map.Count]), memory.Take(floats), dense.Units, map.Height, map.Width, map.Channels,
            RowStride: map.Width * pixelStride, ColumnStride: pixelStride, ChannelStride: 1);
        yield return Bias(layer, dense.Units, memory, target);
    }

    private static ParameterPlan Bias(LayerPlan layer, int outputs, Arena memory, Target target) =>
        new($"{layer.Name}.bias", new([outputs]), memory.Take(Padded(outputs, target)), outputs, 1, 1, 1, 1, 1, 1);

    private static int Padded(int outputs, Target target) => Panels.Cut(outputs, target).Sum(run => run.Count * run.Width);
}
