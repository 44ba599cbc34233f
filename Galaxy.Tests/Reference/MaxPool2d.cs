using Galaxy.Generators.Spec;

namespace Galaxy.Tests.Reference;

/// <summary>The largest value of each window; windows may overlap. Among equals the first in row order wins.</summary>
internal sealed class MaxPool2d(MaxPool2dSpec spec) : SampleLayer
{
    protected override Map Output(Map input)
    {
        MapShape shape = LayerShapes.Output(spec, input.Height, input.Width, input.Channels);
        Map output = new(shape.Height, shape.Width, shape.Channels);
        ForEachWindow(input, output, (row, column, channel, winner) => output[row, column, channel] = input.Values[winner]);
        return output;
    }

    protected override Map InputGradient(Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        ForEachWindow(input, outputGradient, (row, column, channel, winner) =>
            inputGradient.Values[winner] += outputGradient[row, column, channel]);
        return inputGradient;
    }

    /// <summary>Calls with the place of each output and the index in the input of the value that it is.</summary>
    private void ForEachWindow(Map input, Map output, Action<int, int, int, int> visit)
    {
        for (int row = 0; row < output.Height; row++)
        {
            for (int column = 0; column < output.Width; column++)
            {
                for (int channel = 0; channel < output.Channels; channel++)
                    visit(row, column, channel, Winner(input, row * spec.Stride, column * spec.Stride, channel));
            }
        }
    }

    /// <summary>Index in the input of the first largest value of a window.</summary>
    private int Winner(Map input, int top, int left, int channel) =>
        (from row in Enumerable.Range(top, spec.Size)
         from column in Enumerable.Range(left, spec.Size)
         select (row * input.Width + column) * input.Channels + channel).MaxBy(index => input.Values[index]);
}
