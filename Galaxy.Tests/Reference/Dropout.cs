using Galaxy.Generators.Layers.Dropout;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Tests.Reference;

/// <summary>
/// Values are zero or scaled up by 1/(1 − rate). Which ones is the kernels' own choice, computed here a second time, value by value:
/// a function of seed, layer, sample and the value's place in memory, where a pixel's channels lie in whole vectors of eight.
/// </summary>
/// <param name="layer">The layer's index in the network.</param>
/// <param name="flattenedChannels">Channels of the map that was laid flat before; null if the input is as it comes.</param>
internal sealed class Dropout(DropoutLayer spec, int layer, int? flattenedChannels) : Layer
{
    public override Pass Forward(IReadOnlyList<Map> inputs, Mode mode)
    {
        if (mode.Seed is not { } seed)
            return new Pass(inputs, gradients => gradients);
        return new Pass(Scale(inputs), Scale);

        IReadOnlyList<Map> Scale(IReadOnlyList<Map> maps) => [.. maps.Select((map, sample) => Scaled(map, Seeds.Derive(Seeds.Derive(seed, (ulong)layer), (ulong)sample)))];
    }

    private Map Scaled(Map map, ulong key)
    {
        int channels = flattenedChannels ?? map.Channels;
        Map scaled = map.Zeros();
        for (int index = 0; index < map.Values.Length; index++)
        {
            uint place = (uint)(index / channels * ((channels + 7) / 8 * 8) + index % channels);
            uint bits = Mix(Mix(place ^ (uint)key) + (uint)(key >> 32));
            scaled.Values[index] = bits < (uint)((float)spec.Rate * 4294967296f) ? 0 : map.Values[index] / (1 - (double)(float)spec.Rate);
        }

        return scaled;
    }

    private static uint Mix(uint bits)
    {
        bits = unchecked((bits ^ (bits >> 16)) * 0x7FEB352D);
        bits = unchecked((bits ^ (bits >> 15)) * 0x846CA68B);
        return bits ^ (bits >> 16);
    }
}
