using CsCheck;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Layers;

namespace Galaxy.Tests.Reference;

/// <summary>Networks of random shapes for property tests: always valid, never costly.</summary>
internal static class RandomNets
{
    /// <summary>Multiply-adds forward that an image may cost, so that the reference stays quick.</summary>
    private const long MostProducts = 200_000;

    /// <summary>
    /// An image of 1 to 40 pixels a side, up to ten layers of any kind that can stand where they stand, flatten, up to five more, and the last
    /// dense layer. How often a kind is taken, and with what fields, its own file in Layers/ says.
    /// </summary>
    public static Gen<Net> All { get; } = (
        from height in Gen.Int[1, 40]
        from width in Gen.Frequency((3, Gen.Int[1, 40]), (1, Gen.Const(height)))
        from channels in Gen.Int[1, 6]
        from classes in Gen.Int[2, 20]
        from layers in Gen.Int[0, 10]
        from map in Grow(Net.Input(height, width, channels) with { Classes = [.. Enumerable.Range(0, classes).Select(index => $"class {index}")] }, layers)
        from flatLayers in Gen.Int[0, 5]
        from flat in Grow(map.Flatten(), flatLayers)
        select flat.Dense(classes)).Where(net => Products(net) <= MostProducts);

    /// <summary>The same with a number of samples: a few, and enough for batch norm to have a variance.</summary>
    public static Gen<(Net Net, int Samples)> WithSamples { get; } =
        from net in All
        from samples in Gen.Int[new ReferenceNetwork(net).SubtractsMean ? 4 : 1, 11]
        select (net, samples);

    /// <summary>The network with a layer of every kind that it lacks and that can stand behind it.</summary>
    public static Net WithEveryKind(Net net) => ReferenceLayers.All
        .Where(kind => net.Layers.All(layer => layer.Type != kind.Type))
        .Aggregate(net, (grown, kind) => kind.Random(RandomPlace.Behind(grown)) is { } random
            ? grown.Add(random.Layer.Draw(seed: 1, count: 1).Single().Value)
            : grown);

    private static Gen<Net> Grow(Net net, int layers)
    {
        if (layers == 0)
            return Gen.Const(net);
        RandomPlace place = RandomPlace.Behind(net);
        (int, IGen<NetLayer>)[] choices = [.. ReferenceLayers.All.Select(kind => kind.Random(place)).OfType<RandomLayer>().Select(random => (random.Weight, random.Layer))];
        return Gen.Frequency(choices).SelectMany(layer => Grow(net.Add(layer), layers - 1));
    }

    private static long Products(Net net) => PlacedLayer.Of(net).Sum(layer =>
        (long)layer.Parameters.Where(parameter => parameter.IsTrained).Sum(parameter => parameter.Values.Length) * layer.Output.Height * layer.Output.Width * layer.Output.Orientations);
}
