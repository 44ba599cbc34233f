using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>The parameters of a convolution.</summary>
internal static class ConvTensors
{
    /// <summary>A panel's rows are ordered by kernel row, channel, kernel column: a tile reads a window row channel by channel.</summary>
    public static IEnumerable<ParameterTensor> Of(Conv2dLayer conv, LayerPlan layer)
    {
        int kernel = conv.Kernel;
        int channels = layer.Input.Channels;
        ParameterGroup group = conv.IsTied ? ParameterGroup.Tied : ParameterGroup.SummedByShard;
        int orientations = layer.Output.Orientations;
        yield return new ParameterTensor(
            group, ParameterKind.Weight, "weight", new([conv.Filters, channels, kernel, kernel]), conv.Filters)
        {
            Part = "Weights",
            Rows = channels * kernel * kernel,
            Orientations = orientations,
            Order = new WindowOrder(kernel, kernel, channels, RowStride: channels * kernel, ColumnStride: 1, ChannelStride: kernel),
        };
        yield return ParameterTensor.Vector(group, ParameterKind.Bias, "bias", "Bias", conv.Filters) with { Orientations = orientations };
    }
}
