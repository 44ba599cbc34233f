using System.Text.Json.Nodes;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers;

public sealed class ReferenceLayersTests
{
    /// <summary>A layer type that has no file here is tested by nothing.</summary>
    [Fact]
    public void Every_layer_type_of_the_schema_has_a_reference() => Assert.Equal(
        JsonNode.Parse(SourceTree.Read("network.schema.json"))!["definitions"]!.AsObject().Select(definition => definition.Key).Order(StringComparer.Ordinal),
        ReferenceLayers.All.Select(kind => kind.Type));

    [Fact]
    public void Every_kind_but_those_of_any_network_has_an_example() => Assert.All(
        ReferenceLayers.All.Where(kind => kind.Type is not ("flatten" or "dense")),
        kind => Assert.Contains(kind.Examples, net => net.Layers.Any(layer => layer.Type == kind.Type)));
}
