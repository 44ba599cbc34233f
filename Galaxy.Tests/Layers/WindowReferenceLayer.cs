using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers;

/// <summary>A kind of layer whose outputs are a bias and a weighted sum over a square window, which may reach into zeros around the map.</summary>
internal abstract class WindowReferenceLayer : SampleReferenceLayer
{
    /// <summary>The squares of weights that a channel of the output is the sum of, each with the channel of the input it looks at.</summary>
    protected abstract IEnumerable<(int Square, int InputChannel)> Squares(int inputChannels, int outputChannel);

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
            output.Values[index] = biases[index % biases.Length];
        ForEachProduct(layer.Layer, input, output, (weight, from, to) => output.Values[to] += weights[weight] * input.Values[from]);
        return output;
    }

    protected sealed override Map InputGradient(PlacedLayer layer, Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        (Tensor weights, Tensor biases) = (layer["weight"], layer["bias"]);
        for (int index = 0; index < outputGradient.Values.Length; index++)
            biases.Gradient[index % biases.Values.Length] += outputGradient.Values[index];
        ForEachProduct(layer.Layer, input, outputGradient, (weight, from, to) =>
        {
            weights.Gradient[weight] += input.Values[from] * outputGradient.Values[to];
            inputGradient.Values[from] += weights.Values[weight] * outputGradient.Values[to];
        });
        return inputGradient;
    }

    private static (int Kernel, int Stride, int Padding) Window(NetLayer layer) =>
        (layer.Whole("kernel"), layer.Whole("stride", 1), layer.Whole("padding", 0));

    /// <summary>Calls with the indices of weight, input and output of every product. The zeros around the input add nothing.</summary>
    private void ForEachProduct(NetLayer layer, Map input, Map output, Action<int, int, int> visit)
    {
        (int kernel, int stride, int padding) = Window(layer);
        for (int to = 0; to < output.Values.Length; to++)
        {
            (int row, int column, int outputChannel) = output.PlaceOf(to);
            foreach ((int square, int channel) in Squares(input.Channels, outputChannel))
            {
                for (int tap = 0; tap < kernel * kernel; tap++)
                {
                    int inputRow = row * stride - padding + tap / kernel;
                    int inputColumn = column * stride - padding + tap % kernel;
                    if (input.Contains(inputRow, inputColumn))
                        visit(square * kernel * kernel + tap, input.IndexOf(inputRow, inputColumn, channel), to);
                }
            }
        }
    }
}
