namespace Galaxy.Tests.Layers;

public sealed class EveryLayerTests
{
    /// <summary>A type that these networks lack is one that scripts and exports are not compared on.</summary>
    [Fact]
    public void Networks_have_every_type_of_layer() =>
        Assert.All(ReferenceLayers.All, kind => Assert.Contains($"\"type\": \"{kind.Type}\"", EveryLayer.Json + EveryLayer.TiedJson, StringComparison.Ordinal));
}
