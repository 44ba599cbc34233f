using Galaxy.Generators.Plan;

namespace Galaxy.Generators.Emit;

/// <summary>
/// Cuts a dense layer's job into items. An item is a panel of units; a layer of few panels would leave threads idle, so there an item is
/// a lane of a panel: a share of its samples or inputs. Wide vectors work on two panels side by side, which loads fewer inputs for each
/// product: there an item does its own panel and the next, whose item has nothing left to do.
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

    /// <summary>The widths that items work on, of panels and of pairs of them, and the vectors that each is cut in.</summary>
    public static IEnumerable<(int Width, Target Vectors)> Widths(DenseStagePlan stage, Target target)
    {
        foreach (PanelRun panels in stage.Weights.Panels)
        {
            foreach (Target vectors in target.Widths(panels.Width))
            {
                if (vectors == target || panels.Count % 2 > 0)
                    yield return (panels.Width, vectors);
                if (vectors != target && panels.Count > 1)
                    yield return (2 * panels.Width, vectors);
            }
        }
    }

    /// <summary>Writes the choice between full panels and the narrow last one, and between the widths of vectors.</summary>
    /// <param name="body">Writes the work on a width of units, given the C# of its first unit.</param>
    public static void Write(CodeWriter code, DenseStagePlan stage, Target target, Action<int, string, Target> body)
    {
        if (InLanes(stage))
            code.Line("int panel = item / Lane.Count, lane = item % Lane.Count;");
        foreach (PanelRun run in stage.Weights.Panels)
        {
            string header = run.Start > 0 ? "else" : $"if ({Panel(stage)} < {run.Count})";
            string unit = run.Start > 0 ? $"{run.Start}" : $"{Panel(stage)} * {run.Width}";
            code.Block(header, () => VectorWidths.Choose(code, target, run.Width, vectors =>
            {
                if (vectors == target)
                    body(run.Width, unit, target);
                else
                    WritePairs(code, stage, run, unit, vectors, body);
            }));
        }
    }

    private static void WritePairs(CodeWriter code, DenseStagePlan stage, PanelRun run, string unit, Target vectors, Action<int, string, Target> body)
    {
        int paired = run.Count / 2 * 2;
        if (paired > 0)
        {
            code.Line($"if ({Panel(stage)} % 2 > 0)");
            code.Line("    return;");
        }

        if (paired == 0 || paired == run.Count)
        {
            body(paired > 0 ? 2 * run.Width : run.Width, unit, vectors);
            return;
        }

        code.Block($"if ({Panel(stage)} < {paired})", () => body(2 * run.Width, unit, vectors));
        code.Block("else", () => body(run.Width, unit, vectors));
    }

    private static string Panel(DenseStagePlan stage) => InLanes(stage) ? "panel" : "item";

    private static int Panels(DenseStagePlan stage) => stage.Weights.Panels.Sum(run => run.Count);
}
