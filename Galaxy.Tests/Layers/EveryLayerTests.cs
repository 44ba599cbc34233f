namespace Galaxy.Tests.Layers;

public sealed class EveryLayerTests
{
    /// <summary>A type that this network lacks is one that scripts and exports are not compared on.</summary>
    [Fact]
    public void Network_has_every_type_of_layer() =>
        Assert.All(ReferenceLayers.All, kind => Assert.Contains($"\"type\": \"{kind.Type}\"", EveryLayer.Json, StringComparison.Ordinal));
}
