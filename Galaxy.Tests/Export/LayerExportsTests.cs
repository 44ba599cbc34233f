using Galaxy.Generators.Layers;
using Galaxy.Pipeline.Export.Layers;

namespace Galaxy.Tests.Export;

public sealed class LayerExportsTests
{
    /// <summary>A layer type without one could be trained, but not exported.</summary>
    [Fact]
    public void Every_layer_type_has_an_export() =>
        Assert.Equal(LayerTypes.Names, LayerExports.All.Select(export => export.Type));
}
