using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>The parameters of a dense layer.</summary>
internal static class DenseTensors
{
    /// <summary>A panel's rows follow the input's order in memory; the file's order is channels first, as PyTorch flattens.</summary>
    public static IEnumerable<ParameterTensor> Of(DenseLayer dense, FlatMap input) =>
    [
        new ParameterTensor(ParameterGroup.ChangedInPlace, ParameterKind.Weight, "weight", new([dense.Units, (int)input.Shape.Count]), dense.Units)
        {
            Part = "Weights",
            Rows = input.Floats,
            Order = new WindowOrder(
                input.Shape.Height, input.Shape.Width, input.Shape.Channels,
                RowStride: input.Shape.Width * input.PixelStride, ColumnStride: input.PixelStride, ChannelStride: 1),
        },
        ParameterTensor.Vector(ParameterGroup.ChangedInPlace, ParameterKind.Bias, "bias", "Bias", dense.Units),
    ];
}
