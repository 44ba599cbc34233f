using Galaxy.Generators.Plan;
using Galaxy.Generators.Spec;

namespace Galaxy.Generators.Emit;

/// <summary>
/// Cuts a dense layer's job into items. An item is a panel of units; a layer of few panels would leave threads idle, so there an item is
/// a lane of a panel: a share of its samples or inputs.
/// </summary>
internal static class PanelItems
{
    /// <summary>From this many panels on, each is an item.</summary>
    private const int ManyPanels = 4;

    /// <summary>Whether items are lanes of panels.</summary>
    public static bool InLanes(DenseStagePlan stage) => Panels(stage) < ManyPanels;

    /// <summary>C# of the number of items.</summary>
    public static string Count(DenseStagePlan stage) => InLanes(stage) ? $"{Panels(stage)} * Lane.Count" : $"{Panels(stage)}";

    /// <summary>What an item is, in words.</summary>
    public static string Words(DenseStagePlan stage, string shared) => InLanes(stage) ? $"One panel of units, a lane's share of {shared}." : "One panel of units.";

    /// <summary>Writes the choice between full panels and the narrow last one.</summary>
    /// <param name="body">Writes the work on a panel of a run, given the C# of its first output.</param>
    public static void Write(CodeWriter code, DenseStagePlan stage, Action<PanelRun, string> body)
    {
        if (InLanes(stage))
            code.Line("int panel = item / Lane.Count, lane = item % Lane.Count;");
        foreach (PanelRun run in stage.Weights.Panels)
        {
            string header = run.Start > 0 ? "else" : $"if ({Panel(stage)} < {run.Count})";
            string output = run.Start > 0 ? $"{run.Start}" : $"{Panel(stage)} * {run.Width}";
            code.Block(header, () => body(run, output));
        }
    }

    private static string Panel(DenseStagePlan stage) => InLanes(stage) ? "panel" : "item";

    private static int Panels(DenseStagePlan stage) => stage.Weights.Panels.Sum(run => run.Count);
}
