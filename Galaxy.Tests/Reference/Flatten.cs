namespace Galaxy.Tests.Reference;

/// <summary>From a map to a vector in PyTorch's order: channel by channel, each row by row.</summary>
internal sealed class Flatten : SampleLayer
{
    protected override Map Output(Map input)
    {
        Map output = new(1, 1, input.Values.Length);
        foreach ((int from, int to) in Moves(input))
            output.Values[to] = input.Values[from];
        return output;
    }

    protected override Map InputGradient(Map input, Map outputGradient)
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
