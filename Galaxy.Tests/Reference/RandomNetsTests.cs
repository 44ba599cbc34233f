using Galaxy.Tests.Harness;
using Galaxy.Tests.Layers;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Reference;

public sealed class RandomNetsTests
{
    private static readonly Net[] _nets = [.. RandomNets.All.Draw(seed: 5, count: 300).Select(drawn => drawn.Value)];

    private static readonly NetLayer[] _layers = [.. _nets.SelectMany(net => net.Layers)];

    [Fact]
    public void Same_seed_gives_the_same_networks() =>
        Assert.Equal(_nets.Select(net => net.Json()), RandomNets.All.Draw(seed: 5, _nets.Length).Select(drawn => drawn.Value.Json()));

    [Fact]
    public void Every_network_is_valid() => Assert.All(_nets, net => Assert.Equal(net.Layers.Length, net.Spec().Layers.Count));

    [Fact]
    public void Every_kind_of_layer_occurs() =>
        Assert.Equal(ReferenceLayers.All.Select(kind => kind.Type), _layers.Select(layer => layer.Type).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Shapes_are_varied()
    {
        NetLayer[] convs = [.. _layers.Where(layer => layer.Type == "conv2d")];
        NetLayer[] pools = [.. _layers.Where(layer => layer.Type == "maxPool2d")];
        Assert.Equal(Enumerable.Range(1, 7), Values("kernel"));
        Assert.Equal(Enumerable.Range(1, 3), Values("stride"));
        Assert.Equal(Enumerable.Range(0, 4), Values("padding"));
        Assert.Contains(convs, conv => conv.Whole("filters") > 32);
        Assert.Contains(convs, conv => conv.Whole("padding") >= conv.Whole("kernel"));
        Assert.Contains(pools, pool => pool.Whole("stride") < pool.Whole("size"));
        Assert.Contains(pools, pool => pool.Whole("stride") > pool.Whole("size"));
        Assert.True(_nets.Select(net => net.Layers[0].Type).Distinct().Count() > 4);

        IEnumerable<int> Values(string field) => convs.Select(conv => conv.Whole(field)).Distinct().Order();
    }
}
