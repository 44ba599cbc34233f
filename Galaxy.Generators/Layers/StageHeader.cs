using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers;

/// <summary>The file headers of a stage.</summary>
internal static class StageHeader
{
    /// <summary>The stage's layers, one line each.</summary>
    public static IEnumerable<string> Layers(StagePlan stage) => stage.Layers.Select(layer => $"  {layer}");

    /// <summary>The layers of a memory-bound stage, its formula, and the bytes that it reads and writes.</summary>
    /// <param name="formula">What it computes, one line each.</param>
    public static IEnumerable<string> OfMaps(MapStagePlan stage, params string[] formula) => Layers(stage).Concat(
    [
        "",
        .. formula,
        $"{KernelFile.Bytes(stage.Input.Floats, stage.Output.Floats)} bytes touched forward, per sample.",
    ]);
}
