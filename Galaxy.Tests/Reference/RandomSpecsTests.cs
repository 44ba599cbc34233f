using Galaxy.Generators.Layers;
using Galaxy.Generators.Layers.Conv2d;
using Galaxy.Generators.Layers.Flatten;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Layers.Relu;
using Galaxy.Generators.Networks;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Reference;

public sealed class RandomSpecsTests
{
    private readonly NetworkSpec[] _specs = [.. Drawn(new Random(5)).Take(200)];

    [Fact]
    public void Same_seed_gives_the_same_networks() => Assert.Equal(_specs, Drawn(new Random(5)).Take(_specs.Length));

    [Fact]
    public void Every_network_is_valid() => Assert.All(_specs, spec => Assert.Equal(
        SpecText.Canonical(spec), SpecText.Canonical(Networks.Parse(SpecText.Canonical(spec)))));

    [Fact]
    public void All_kinds_of_shapes_are_among_them()
    {
        Conv2dLayer[] convs = [.. _specs.SelectMany(spec => spec.Layers).OfType<Conv2dLayer>()];
        MaxPool2dLayer[] pools = [.. _specs.SelectMany(spec => spec.Layers).OfType<MaxPool2dLayer>()];
        Assert.Equal(Enumerable.Range(1, 7), convs.Select(conv => conv.Kernel).Distinct().Order());
        Assert.Equal(Enumerable.Range(1, 3), convs.Select(conv => conv.Stride).Distinct().Order());
        Assert.Equal(Enumerable.Range(0, 4), convs.Select(conv => conv.Padding).Distinct().Order());
        Assert.Contains(convs, conv => conv.Filters > 32);
        Assert.Contains(convs, conv => conv.Padding >= conv.Kernel);
        Assert.Contains(pools, pool => pool.Stride < pool.Size);
        Assert.Contains(pools, pool => pool.Stride > pool.Size);
        Assert.Equal(
            LayerTypes.Names,
            _specs.SelectMany(spec => spec.Layers).Select(layer => layer.Source.Type.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(_specs, spec => spec.Layers[0] is ReluLayer or FlattenLayer or MaxPool2dLayer);
    }

    private static IEnumerable<NetworkSpec> Drawn(Random random)
    {
        while (true)
            yield return RandomSpecs.Next(random);
    }
}
