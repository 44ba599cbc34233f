using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.DepthwiseConv2d;

/// <summary>Writes what is done with each panel of channels.</summary>
internal static class DepthwisePanels
{
    /// <param name="body">Writes the work, given the C# that moves a pointer to the panel's first channel, and its weights.</param>
    public static void ForEach(CodeWriter code, WeightPlan weights, Action<PanelRun, string, string> body)
    {
        foreach (PanelRun run in weights.Panels)
        {
            code.Repeat("Panels of channels.", "panel", run.Count, () => body(
                run,
                RegisterTile.At("", run.Start) + (run.Count > 1 ? $" + panel * {run.Width}" : ""),
                RegisterTile.At("weights", run.Start * weights.Rows) + (run.Count > 1 ? $" + panel * {run.Width * weights.Rows}" : "")));
        }
    }
}
