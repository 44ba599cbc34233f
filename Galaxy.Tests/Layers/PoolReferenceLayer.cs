using CsCheck;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers;

/// <summary>A kind of layer that makes one value of each window of a channel; windows may overlap.</summary>
internal abstract class PoolReferenceLayer : SampleReferenceLayer
{
    /// <summary>Height and width of the window, and how far apart two are.</summary>
    protected abstract (int Height, int Width, int Stride) Window(NetLayer layer, Shape input);

    /// <summary>What an output is: a sum of the window's values, each with its share.</summary>
    protected abstract double[] Shares(double[] values);

    public sealed override Shape Output(NetLayer layer, Shape input)
    {
        (int height, int width, int stride) = Window(layer, input);
        return input with { Height = (input.Height - height) / stride + 1, Width = (input.Width - width) / stride + 1 };
    }

    protected sealed override Map Output(PlacedLayer layer, Map input)
    {
        Map output = Map.Of(layer.Output);
        ForEachShare(layer, input, output, (from, to, share) => output.Values[to] += share * input.Values[from]);
        return output;
    }

    protected sealed override Map InputGradient(PlacedLayer layer, Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        ForEachShare(layer, input, outputGradient, (from, to, share) => inputGradient.Values[from] += share * outputGradient.Values[to]);
        return inputGradient;
    }

    /// <summary>A layer with a random window that fits.</summary>
    protected RandomLayer RandomWindow(RandomPlace place) => new(
        Weight: 3,
        from size in Gen.Int[1, Math.Min(4, Math.Min(place.Shape.Height, place.Shape.Width))]
        from stride in place.Strides(place.HasTied, size, padding: 0)
        select NetLayer.Of(Type, ("size", size), ("stride", stride)));

    private void ForEachShare(PlacedLayer layer, Map input, Map output, Action<int, int, double> visit)
    {
        (int height, int width, int stride) = Window(layer.Layer, layer.Input);
        for (int to = 0; to < output.Values.Length; to++)
        {
            (int top, int left, int channel) = output.PlaceOf(to);
            int[] window =
            [
                .. from row in Enumerable.Range(top * stride, height)
                   from column in Enumerable.Range(left * stride, width)
                   select input.IndexOf(row, column, channel),
            ];
            foreach ((int from, double share) in window.Zip(Shares([.. window.Select(index => input.Values[index])])))
                visit(from, to, share);
        }
    }
}
