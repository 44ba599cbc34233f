using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.AvgPool2d;
using NetworkLayer = Galaxy.Generators.Layers.Layer;

namespace Galaxy.Tests.Reference;

/// <summary>The mean of each square window, or of the whole map; windows may overlap.</summary>
internal sealed class AvgPool2d(NetworkLayer spec) : SampleLayer
{
    protected override Map Output(Map input)
    {
        MapShape shape = spec.Output(new MapShape(input.Height, input.Width, input.Channels));
        Map output = new(shape.Height, shape.Width, shape.Channels);
        for (int index = 0; index < output.Values.Length; index++)
            output.Values[index] = Window(input, output.PlaceOf(index)).Average(place => input.Values[place]);
        return output;
    }

    protected override Map InputGradient(Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        for (int index = 0; index < outputGradient.Values.Length; index++)
        {
            int[] window = Window(input, outputGradient.PlaceOf(index));
            foreach (int place in window)
                inputGradient.Values[place] += outputGradient.Values[index] / window.Length;
        }

        return inputGradient;
    }

    /// <summary>Indexes in the input of the values that an output is the mean of.</summary>
    private int[] Window(Map input, (int Row, int Column, int Channel) output)
    {
        (int height, int width, int stride) = spec is AvgPool2dLayer pool ? (pool.Size, pool.Size, pool.Stride) : (input.Height, input.Width, 1);
        return [..
            from row in Enumerable.Range(output.Row * stride, height)
            from column in Enumerable.Range(output.Column * stride, width)
            select input.IndexOf(row, column, output.Channel)];
    }
}
