using Galaxy.Generators.Layers.Dense;

namespace Galaxy.Tests.Reference;

/// <summary>out[u] = bias[u] + Σ weight[u, i] · in[i].</summary>
internal sealed class Dense(string name, DenseLayer spec, int inputs) : SampleLayer
{
    private readonly Tensor _weight = new($"{name}.weight", spec.Units, inputs);
    private readonly Tensor _bias = new($"{name}.bias", spec.Units);

    public override IReadOnlyList<Tensor> Parameters => [_weight, _bias];

    protected override Map Output(Map input)
    {
        Map output = new(1, 1, spec.Units);
        for (int unit = 0; unit < spec.Units; unit++)
        {
            output.Values[unit] = _bias.Values[unit];
            for (int index = 0; index < inputs; index++)
                output.Values[unit] += _weight.Values[unit * inputs + index] * input.Values[index];
        }

        return output;
    }

    protected override Map InputGradient(Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        for (int unit = 0; unit < spec.Units; unit++)
        {
            _bias.Gradient[unit] += outputGradient.Values[unit];
            for (int index = 0; index < inputs; index++)
            {
                _weight.Gradient[unit * inputs + index] += input.Values[index] * outputGradient.Values[unit];
                inputGradient.Values[index] += _weight.Values[unit * inputs + index] * outputGradient.Values[unit];
            }
        }

        return inputGradient;
    }
}
