using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers;

/// <summary>What the file of a pooling or an activation on its own says of itself.</summary>
internal static class MapHeader
{
    public static IEnumerable<string> Of(MapStagePlan stage) => stage.Layers.Select(layer => $"  {layer}").Concat(
    [
        "",
        $"{KernelFile.Bytes(stage.Input.Floats, stage.Output.Floats)} bytes touched forward, per sample.",
    ]);
}
