using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.Conv2d;

namespace Galaxy.Tests.Reference;

/// <summary>out[y, x, f] = bias[f] + Σ weight[f, c, i, j] · in[y·stride − padding + i, x·stride − padding + j, c].</summary>
internal sealed class Conv2d(string name, Conv2dLayer spec, int channels) : SampleLayer
{
    private readonly Tensor _weight = new($"{name}.weight", spec.Filters, channels, spec.Kernel, spec.Kernel);
    private readonly Tensor _bias = new($"{name}.bias", spec.Filters);

    public override IReadOnlyList<Tensor> Parameters => [_weight, _bias];

    protected override Map Output(Map input)
    {
        MapShape shape = spec.Output(new MapShape(input.Height, input.Width, input.Channels));
        Map output = new(shape.Height, shape.Width, shape.Channels);
        for (int index = 0; index < output.Values.Length; index++)
            output.Values[index] = _bias.Values[index % spec.Filters];
        ForEachProduct(input, output, (weight, from, to) => output.Values[to] += _weight.Values[weight] * input.Values[from]);
        return output;
    }

    protected override Map InputGradient(Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        for (int index = 0; index < outputGradient.Values.Length; index++)
            _bias.Gradient[index % spec.Filters] += outputGradient.Values[index];
        ForEachProduct(input, outputGradient, (weight, from, to) =>
        {
            _weight.Gradient[weight] += input.Values[from] * outputGradient.Values[to];
            inputGradient.Values[from] += _weight.Values[weight] * outputGradient.Values[to];
        });
        return inputGradient;
    }

    /// <summary>
    /// Calls with the indices of weight, input and output of every product that an output is the sum of. The zeros around
    /// the input add nothing.
    /// </summary>
    private void ForEachProduct(Map input, Map output, Action<int, int, int> visit)
    {
        for (int to = 0; to < output.Values.Length; to++)
        {
            (int row, int column, int filter) = output.PlaceOf(to);
            for (int channel = 0; channel < channels; channel++)
            {
                for (int tap = 0; tap < spec.Kernel * spec.Kernel; tap++)
                {
                    int inputRow = row * spec.Stride - spec.Padding + tap / spec.Kernel;
                    int inputColumn = column * spec.Stride - spec.Padding + tap % spec.Kernel;
                    int weight = (filter * channels + channel) * spec.Kernel * spec.Kernel + tap;
                    if (input.Contains(inputRow, inputColumn))
                        visit(weight, input.IndexOf(inputRow, inputColumn, channel), to);
                }
            }
        }
    }
}
