namespace Galaxy.Tests.Reference;

/// <summary>x where it is positive, slope·x elsewhere; relu with slope 0. Its derivative at 0 is the slope.</summary>
internal sealed class LeakyRelu(double slope) : SampleLayer
{
    protected override Map Output(Map input)
    {
        Map output = input.Zeros();
        for (int index = 0; index < input.Values.Length; index++)
            output.Values[index] = input.Values[index] * Derivative(input.Values[index]);
        return output;
    }

    protected override Map InputGradient(Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        for (int index = 0; index < input.Values.Length; index++)
            inputGradient.Values[index] = outputGradient.Values[index] * Derivative(input.Values[index]);
        return inputGradient;
    }

    private double Derivative(double value) => value > 0 ? 1 : slope;
}
