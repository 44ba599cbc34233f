using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers;

/// <summary>What the files of a stage say of themselves.</summary>
internal static class StageHeader
{
    /// <summary>The stage's layers, a line each.</summary>
    public static IEnumerable<string> Layers(StagePlan stage) => stage.Layers.Select(layer => $"  {layer}");

    /// <summary>The layers of a stage that only moves memory, and how much of it.</summary>
    /// <param name="formula">What it computes, a line each.</param>
    public static IEnumerable<string> OfMaps(MapStagePlan stage, params string[] formula) => Layers(stage).Concat(
    [
        "",
        .. formula,
        $"{KernelFile.Bytes(stage.Input.Floats, stage.Output.Floats)} bytes touched forward, per sample.",
    ]);
}
