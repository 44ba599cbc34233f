using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.MaxPool2d;

namespace Galaxy.Tests.Reference;

/// <summary>The largest value of each window; windows may overlap. Among equals the first in row order wins.</summary>
internal sealed class MaxPool2d(MaxPool2dLayer spec) : SampleLayer
{
    protected override Map Output(Map input)
    {
        MapShape shape = spec.Output(new MapShape(input.Height, input.Width, input.Channels));
        Map output = new(shape.Height, shape.Width, shape.Channels);
        for (int index = 0; index < output.Values.Length; index++)
            output.Values[index] = input.Values[Winner(input, output.PlaceOf(index))];
        return output;
    }

    protected override Map InputGradient(Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        for (int index = 0; index < outputGradient.Values.Length; index++)
            inputGradient.Values[Winner(input, outputGradient.PlaceOf(index))] += outputGradient.Values[index];
        return inputGradient;
    }

    /// <summary>Index in the input of the value that an output is.</summary>
    private int Winner(Map input, (int Row, int Column, int Channel) output) =>
        (from row in Enumerable.Range(output.Row * spec.Stride, spec.Size)
         from column in Enumerable.Range(output.Column * spec.Stride, spec.Size)
         select input.IndexOf(row, column, output.Channel)).MaxBy(index => input.Values[index]);
}
