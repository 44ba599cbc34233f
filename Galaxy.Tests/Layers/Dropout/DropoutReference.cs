using CsCheck;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers.Dropout;

/// <summary>
/// Values are zero or scaled up by 1/(1 − rate). Which ones is the kernels' own choice, computed here a second time, value by value:
/// a function of seed, layer, sample and the value's place in memory, where a pixel's channels lie in whole vectors of eight.
/// </summary>
internal sealed class DropoutReference : ReferenceLayer
{
    public override string Type => "dropout";

    public override IEnumerable<Net> Examples =>
    [
        Image.Dropout(0.2).Conv(5, 3).Dropout(0.5),
    ];

    public override IEnumerable<string> Kernels => ["Dense1Dropout(", "Dropout1Values("];

    public override RandomLayer Random(RandomPlace place) =>
        new(Weight: 1, RandomPlace.Hundredths(79).Select(rate => NetLayer.Of(Type, ("rate", rate))));

    public override Pass Forward(PlacedLayer layer, LayerInput input)
    {
        if (input.Seed is not { } seed)
            return new Pass(input.Maps, gradients => gradients);
        return new Pass(Scale(input.Maps), Scale);

        IReadOnlyList<Map> Scale(IReadOnlyList<Map> maps) =>
            [.. maps.Select((map, sample) => Scaled(layer, map, Seeds.Derive(Seeds.Derive(seed, (ulong)layer.Index), (ulong)sample)))];
    }

    private static Map Scaled(PlacedLayer layer, Map map, ulong key)
    {
        float rate = (float)layer.Layer.Number("rate");
        Map scaled = map.Zeros();
        for (int index = 0; index < map.Values.Length; index++)
        {
            uint place = Place(layer, index);
            uint bits = Mix(Mix(place ^ (uint)key) + (uint)(key >> 32));
            scaled.Values[index] = bits < (uint)(rate * 4294967296f) ? 0 : map.Values[index] / (1 - (double)rate);
        }

        return scaled;
    }

    /// <summary>Where a value is in memory. A map that was laid flat stays there as it was: in it, the values of a pixel's channels are far apart.</summary>
    private static uint Place(PlacedLayer layer, int index)
    {
        PlacedLayer? last = layer.Before.LastOrDefault(before => before.Layer.Type is "flatten" or "dense");
        Shape map = last is { Layer.Type: "flatten" } flatten ? flatten.Input : layer.Input;
        int pixels = map.Height * map.Width;
        (int pixel, int channel) = last is null ? (index / map.Channels, index % map.Channels) : (index % pixels, index / pixels);
        return (uint)(pixel * ((map.Channels + 7) / 8 * 8) + channel);
    }

    private static uint Mix(uint bits)
    {
        bits = unchecked((bits ^ (bits >> 16)) * 0x7FEB352D);
        bits = unchecked((bits ^ (bits >> 15)) * 0x846CA68B);
        return bits ^ (bits >> 16);
    }
}
