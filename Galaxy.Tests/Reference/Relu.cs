namespace Galaxy.Tests.Reference;

/// <summary>max(x, 0); its slope at 0 is 0.</summary>
internal sealed class Relu : SampleLayer
{
    protected override Map Output(Map input)
    {
        Map output = input.Zeros();
        for (int index = 0; index < input.Values.Length; index++)
            output.Values[index] = Math.Max(input.Values[index], 0);
        return output;
    }

    protected override Map InputGradient(Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        for (int index = 0; index < input.Values.Length; index++)
            inputGradient.Values[index] = input.Values[index] > 0 ? outputGradient.Values[index] : 0;
        return inputGradient;
    }
}
