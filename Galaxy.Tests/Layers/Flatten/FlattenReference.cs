using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers.Flatten;

/// <summary>From a map to a vector in PyTorch's order: channel by channel, each row by row.</summary>
internal sealed class FlattenReference : SampleReferenceLayer
{
    public override string Type => "flatten";

    public override Shape Output(NetLayer layer, Shape input) => new(1, 1, input.Count);

    protected override Map Output(PlacedLayer layer, Map input)
    {
        Map output = Map.Of(layer.Output);
        foreach ((int from, int to) in Moves(input))
            output.Values[to] = input.Values[from];
        return output;
    }

    protected override Map InputGradient(PlacedLayer layer, Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        foreach ((int from, int to) in Moves(input))
            inputGradient.Values[from] = outputGradient.Values[to];
        return inputGradient;
    }

    private static IEnumerable<(int From, int To)> Moves(Map map)
    {
        int pixels = map.Height * map.Width;
        return Enumerable.Range(0, map.Values.Length).Select(to => (to % pixels * map.Channels + to / pixels, to));
    }
}
