using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers.BatchNorm;

/// <summary>Writes what batch norm of a map does once per batch, after all shards.</summary>
internal static class NormBatchWriter
{
    /// <param name="function">The function of the runtime's batch norm.</param>
    public static void Write(CodeWriter code, MapNormPlan norm, string summary, string name, string function)
    {
        code.Line();
        code.Line($"/// <summary>{summary}</summary>");
        code.Line($"private static void {name}(BatchStep* step) =>");
        string sums = $"step->Row({norm.Sums.Place}), {norm.Sums.Stride}";
        code.Line($"    BatchNorm.{function}(step, {norm.Norm.Name}Layer, {sums}, {norm.Raw.Height * norm.Raw.Width});");
    }
}
