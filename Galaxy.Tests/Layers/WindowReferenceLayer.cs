using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers;

/// <summary>A kind of layer whose outputs are a bias and a weighted sum over a square window, which may reach into zeros around the map.</summary>
internal abstract class WindowReferenceLayer : SampleReferenceLayer
{
    /// <summary>The squares of weights that a channel of the output is the sum of, each with the channel of the input it looks at.</summary>
    protected abstract IEnumerable<(int Square, int InputChannel)> Squares(PlacedLayer layer, int outputChannel);

    /// <summary>The places in a square of weights that a channel of the output multiplies the window's values with, row by row.</summary>
    protected virtual int[] Taps(PlacedLayer layer, int outputChannel)
    {
        int kernel = layer.Layer.Whole("kernel");
        return [.. Enumerable.Range(0, kernel * kernel)];
    }

    /// <summary>Height and width of the output.</summary>
    protected static Shape Slide(NetLayer layer, Shape input)
    {
        (int kernel, int stride, int padding) = Window(layer);
        return input with { Height = Places(input.Height), Width = Places(input.Width) };

        int Places(int side) => (side + 2 * padding - kernel) / stride + 1;
    }

    protected sealed override Map Output(PlacedLayer layer, Map input)
    {
        Map output = Map.Of(layer.Output);
        (double[] weights, double[] biases) = (layer["weight"].Values, layer["bias"].Values);
        for (int index = 0; index < output.Values.Length; index++)
            output.Values[index] = biases[BiasOf(layer, index)];
        ForEachProduct(layer, input, output, (weight, from, to) => output.Values[to] += weights[weight] * input.Values[from]);
        return output;
    }

    protected sealed override Map InputGradient(PlacedLayer layer, Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        (Tensor weights, Tensor biases) = (layer["weight"], layer["bias"]);
        for (int index = 0; index < outputGradient.Values.Length; index++)
            biases.Gradient[BiasOf(layer, index)] += outputGradient.Values[index];
        ForEachProduct(layer, input, outputGradient, (weight, from, to) =>
        {
            weights.Gradient[weight] += input.Values[from] * outputGradient.Values[to];
            inputGradient.Values[from] += weights.Values[weight] * outputGradient.Values[to];
        });
        return inputGradient;
    }

    /// <summary>All orientations of a filter have one bias.</summary>
    private static int BiasOf(PlacedLayer layer, int index) => index % layer.Output.Channels / layer.Output.Orientations;

    private static (int Kernel, int Stride, int Padding) Window(NetLayer layer) =>
        (layer.Whole("kernel"), layer.Whole("stride", 1), layer.Whole("padding", 0));

    /// <summary>Calls with the indices of weight, input and output of every product. The zeros around the input add nothing.</summary>
    private void ForEachProduct(PlacedLayer layer, Map input, Map output, Action<int, int, int> visit)
    {
        (int kernel, int stride, int padding) = Window(layer.Layer);
        ((int, int)[] Squares, int[] Taps)[] channels =
            [.. Enumerable.Range(0, output.Channels).Select(channel => (Squares(layer, channel).ToArray(), Taps(layer, channel)))];
        for (int to = 0; to < output.Values.Length; to++)
        {
            (int row, int column, int outputChannel) = output.PlaceOf(to);
            foreach ((int square, int channel) in channels[outputChannel].Squares)
            {
                for (int tap = 0; tap < kernel * kernel; tap++)
                {
                    int inputRow = row * stride - padding + tap / kernel;
                    int inputColumn = column * stride - padding + tap % kernel;
                    if (input.Contains(inputRow, inputColumn))
                        visit(square * kernel * kernel + channels[outputChannel].Taps[tap], input.IndexOf(inputRow, inputColumn, channel), to);
                }
            }
        }
    }
}
