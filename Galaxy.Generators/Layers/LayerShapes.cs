using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>What each layer does to the shape of a feature map.</summary>
internal static class LayerShapes
{
    /// <summary>The shape a layer gives. Its windows fit in its input; a dense layer's input is a vector.</summary>
    public static MapShape Output(LayerSpec layer, MapShape input) => layer switch
    {
        Conv2dSpec conv => Slide(input.Padded(conv.Padding), conv.Kernel, conv.Stride) with { Channels = conv.Filters },
        MaxPool2dSpec pool => Slide(input, pool.Size, pool.Stride),
        AvgPool2dSpec pool => Slide(input, pool.Size, pool.Stride),
        GlobalAvgPoolSpec => input with { Height = 1, Width = 1 },
        FlattenSpec => new MapShape(1, 1, checked((int)input.Count)),
        DenseSpec dense => new MapShape(1, 1, dense.Units),
        _ => input,
    };

    /// <inheritdoc cref="Output(LayerSpec, MapShape)"/>
    public static MapShape Output(LayerSpec layer, int height, int width, int channels) =>
        Output(layer, new MapShape(height, width, channels));

    /// <summary>Weights and biases of a layer.</summary>
    public static long Parameters(LayerSpec layer, MapShape input) => layer switch
    {
        Conv2dSpec conv => conv.Filters * ((long)conv.Kernel * conv.Kernel * input.Channels + 1),
        BatchNormSpec => 2L * input.Channels,
        DenseSpec dense => dense.Units * (input.Count + 1),
        _ => 0,
    };

    /// <summary>Floats that the parameters take in memory, outputs in whole vectors.</summary>
    /// <param name="inputFloats">Floats of the layer's input in memory.</param>
    public static long ParameterFloats(LayerSpec layer, MapShape input, long inputFloats) => layer switch
    {
        Conv2dSpec conv => MapShape.WholeVectors(conv.Filters) * ((long)conv.Kernel * conv.Kernel * input.Channels + 1),
        BatchNormSpec => 4 * MapShape.WholeVectors(input.Channels),
        DenseSpec dense => MapShape.WholeVectors(dense.Units) * (inputFloats + 1),
        _ => 0,
    };

    /// <summary>Floats that a layer adds to the memory of an image: its output, and the border around its input.</summary>
    public static long NewFloats(LayerSpec layer, MapShape input) => layer switch
    {
        ReluSpec or LeakyReluSpec or DropoutSpec or FlattenSpec => 0,
        BatchNormSpec or AddSpec => 2 * input.Floats,
        Conv2dSpec conv => input.Padded(conv.Padding).Floats - input.Floats + Output(layer, input).Floats,
        _ => Output(layer, input).Floats,
    };

    private static MapShape Slide(MapShape input, int window, int stride) =>
        input with { Height = (input.Height - window) / stride + 1, Width = (input.Width - window) / stride + 1 };
}
