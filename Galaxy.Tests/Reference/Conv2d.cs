using Galaxy.Generators.Spec;

namespace Galaxy.Tests.Reference;

/// <summary>out[y, x, f] = bias[f] + Σ weight[f, c, i, j] · in[y·stride − padding + i, x·stride − padding + j, c].</summary>
internal sealed class Conv2d(string name, Conv2dSpec spec, int channels) : SampleLayer
{
    private readonly Tensor _weight = new($"{name}.weight", spec.Filters, channels, spec.Kernel, spec.Kernel);
    private readonly Tensor _bias = new($"{name}.bias", spec.Filters);

    public override IReadOnlyList<Tensor> Parameters => [_weight, _bias];

    protected override Map Output(Map input)
    {
        MapShape shape = LayerShapes.Output(spec, input.Height, input.Width, input.Channels);
        Map output = new(shape.Height, shape.Width, shape.Channels);
        foreach ((int row, int column, int filter) in Positions(output))
            output[row, column, filter] = _bias.Values[filter];
        foreach (Product product in Products(input, output))
            product.Out(output) += _weight.Values[product.Weight] * product.In(input);
        return output;
    }

    protected override Map InputGradient(Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        foreach ((int row, int column, int filter) in Positions(outputGradient))
            _bias.Gradient[filter] += outputGradient[row, column, filter];
        foreach (Product product in Products(input, outputGradient))
        {
            _weight.Gradient[product.Weight] += product.In(input) * product.Out(outputGradient);
            product.In(inputGradient) += _weight.Values[product.Weight] * product.Out(outputGradient);
        }

        return inputGradient;
    }

    /// <summary>Every product of a weight and an input that an output is the sum of; the zeros around the input add nothing.</summary>
    private IEnumerable<Product> Products(Map input, Map output)
    {
        foreach ((int row, int column, int filter) in Positions(output))
        {
            for (int index = 0; index < channels * spec.Kernel * spec.Kernel; index++)
            {
                int channel = index / (spec.Kernel * spec.Kernel);
                int inputRow = row * spec.Stride - spec.Padding + index / spec.Kernel % spec.Kernel;
                int inputColumn = column * spec.Stride - spec.Padding + index % spec.Kernel;
                if (input.Contains(inputRow, inputColumn))
                {
                    yield return new Product(
                        row, column, filter, inputRow, inputColumn, channel, filter * channels * spec.Kernel * spec.Kernel + index);
                }
            }
        }
    }

    private static IEnumerable<(int Row, int Column, int Channel)> Positions(Map map) =>
        from row in Enumerable.Range(0, map.Height)
        from column in Enumerable.Range(0, map.Width)
        from channel in Enumerable.Range(0, map.Channels)
        select (row, column, channel);

    /// <param name="Weight">Index in the weights.</param>
    private readonly record struct Product(int Row, int Column, int Filter, int InputRow, int InputColumn, int Channel, int Weight)
    {
        public ref double Out(Map output) => ref output[Row, Column, Filter];

        public ref double In(Map input) => ref input[InputRow, InputColumn, Channel];
    }
}
