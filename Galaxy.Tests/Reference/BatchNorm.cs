using Galaxy.Generators.Layers.BatchNorm;

namespace Galaxy.Tests.Reference;

/// <summary>
/// y = γ·(x − μ)/√(σ² + ε) + β for each channel. In training μ and σ² are the batch's own mean and biased variance, and the running
/// ones move along, the variance as the unbiased one if there is one; in inference they are the running ones.
/// </summary>
internal sealed class BatchNorm(string name, BatchNormLayer spec, int channels) : Layer
{
    private readonly Tensor _weight = new($"{name}.weight", channels);
    private readonly Tensor _bias = new($"{name}.bias", channels);
    private readonly Tensor _mean = new($"{name}.running_mean", channels);
    private readonly Tensor _variance = new($"{name}.running_var", channels);

    public override IReadOnlyList<Tensor> Parameters => [_weight, _bias, _mean, _variance];

    public override Pass Forward(IReadOnlyList<Map> inputs, Mode mode)
    {
        Channel[] moments = [.. Enumerable.Range(0, channels).Select(channel => mode.Seed is null ? Running(channel) : OfBatch(inputs, channel))];
        return new Pass(
            [.. inputs.Select(input => Apply(input, (value, channel) => _weight.Values[channel] * Normalised(moments[channel], value) + _bias.Values[channel]))],
            gradients => mode.Seed is null ? Scaled(moments, gradients) : Backward(inputs, moments, gradients));
    }

    private Channel Running(int channel) => new(_mean.Values[channel], _variance.Values[channel]);

    private Channel OfBatch(IReadOnlyList<Map> inputs, int channel)
    {
        double[] values = [.. inputs.SelectMany(input => input.Values.Where((_, index) => index % channels == channel))];
        double mean = values.Average();
        double variance = values.Average(value => (value - mean) * (value - mean));
        double share = (double)spec.Momentum;
        _mean.Values[channel] += share * (mean - _mean.Values[channel]);
        if (values.Length > 1)
            _variance.Values[channel] += share * (variance * values.Length / (values.Length - 1) - _variance.Values[channel]);
        return new Channel(mean, variance);
    }

    private double Normalised(Channel moments, double value) => (value - moments.Mean) / Math.Sqrt(moments.Variance + (double)spec.Epsilon);

    private IReadOnlyList<Map> Backward(IReadOnlyList<Map> inputs, Channel[] moments, IReadOnlyList<Map> gradients)
    {
        double[] sum = new double[channels], product = new double[channels];
        foreach ((Map input, Map gradient) in inputs.Zip(gradients))
        {
            for (int index = 0; index < input.Values.Length; index++)
            {
                sum[index % channels] += gradient.Values[index];
                product[index % channels] += gradient.Values[index] * Normalised(moments[index % channels], input.Values[index]);
            }
        }

        for (int channel = 0; channel < channels; channel++)
        {
            _bias.Gradient[channel] += sum[channel];
            _weight.Gradient[channel] += product[channel];
        }

        double count = inputs.Sum(input => input.Values.Length) / channels;
        return [.. inputs.Zip(gradients, (input, gradient) => Apply(input, (value, channel, index) =>
            _weight.Values[channel] / Math.Sqrt(moments[channel].Variance + (double)spec.Epsilon)
            * (gradient.Values[index] - sum[channel] / count - Normalised(moments[channel], value) * product[channel] / count)))];
    }

    /// <summary>Running moments do not depend on the inputs.</summary>
    private IReadOnlyList<Map> Scaled(Channel[] moments, IReadOnlyList<Map> gradients) => [.. gradients.Select(gradient => Apply(gradient, (value, channel) =>
        value * _weight.Values[channel] / Math.Sqrt(moments[channel].Variance + (double)spec.Epsilon)))];

    private Map Apply(Map input, Func<double, int, double> function) => Apply(input, (value, channel, _) => function(value, channel));

    private Map Apply(Map input, Func<double, int, int, double> function)
    {
        Map output = input.Zeros();
        for (int index = 0; index < input.Values.Length; index++)
            output.Values[index] = function(input.Values[index], index % channels, index);
        return output;
    }

    private sealed record Channel(double Mean, double Variance);
}
