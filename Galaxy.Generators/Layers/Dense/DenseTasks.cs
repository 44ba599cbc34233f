using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Dense;

/// <summary>
/// Cuts a dense layer's kernel into tasks. A task is a panel of units. With few panels that would leave threads idle, so there a task is
/// a shard of a panel: an eighth of its samples or inputs. Wide vectors process two panels side by side, which loads fewer inputs per
/// product: there a task computes its own panel and the next, and the next panel's task does nothing.
/// </summary>
internal static class DenseTasks
{
    /// <summary>With this many panels, each is a task. Shards would cut a batch of 8 into single samples: tiles of too few sums.</summary>
    private const int ManyPanels = 4;

    /// <summary>Whether tasks are shards of panels.</summary>
    public static bool InShards(DenseStagePlan stage) => stage.Weights.PanelCount < ManyPanels;

    /// <summary>C# of the number of tasks.</summary>
    public static string Count(DenseStagePlan stage) => (InShards(stage), stage.Weights.PanelCount) switch
    {
        (true, 1) => "BatchShard.Count",
        (true, int panels) => $"{panels} * BatchShard.Count",
        (false, int panels) => $"{panels}",
    };

    /// <summary>What a task is, in words.</summary>
    public static string Words(DenseStagePlan stage, string shared) =>
        InShards(stage) ? $"One panel of units, a shard of {shared}." : "One panel of units.";

    /// <summary>The tiles of units that tasks work on, for each machine.</summary>
    public static IEnumerable<UnitTile> Tiles(DenseStagePlan stage, Target target) =>
        stage.Weights.Panels.SelectMany(run => target.Machines(run.Width).SelectMany(machine => Tiles(run, machine, target)));

    /// <summary>Writes the choice between full panels and the narrow last one, and between the machines.</summary>
    /// <param name="body">Writes the work on a tile of units, given the C# of its first unit.</param>
    public static void Write(CodeWriter code, DenseStagePlan stage, Target target, Action<UnitTile, string> body)
    {
        if (InShards(stage))
            code.Line("int panel = task / BatchShard.Count, shard = task % BatchShard.Count;");
        foreach (PanelRun run in stage.Weights.Panels)
        {
            if (stage.Weights.Panels.Count == 1)
                WriteRun(code, stage, target, run, body);
            else
                code.Block(run.Start > 0 ? "else" : $"if ({Panel(stage)} < {run.Count})", () => WriteRun(code, stage, target, run, body));
        }
    }

    private static void WriteRun(CodeWriter code, DenseStagePlan stage, Target target, PanelRun run, Action<UnitTile, string> body)
    {
        string unit = run.Start > 0 ? $"{run.Start}" : $"{Panel(stage)} * {run.Width}";
        VectorWidths.Choose(code, target, run.Width, machine => WriteTiles(code, stage, run, [.. Tiles(run, machine, target)], unit, body));
    }

    /// <summary>A panel; on the wider machine, pairs of panels and the one left over.</summary>
    private static IEnumerable<UnitTile> Tiles(PanelRun run, Target machine, Target target)
    {
        bool hasPairs = machine != target && run.Count > 1;
        if (hasPairs)
            yield return new UnitTile(2, run.Width, machine);
        if (!hasPairs || run.Count % 2 > 0)
            yield return new UnitTile(1, run.Width, machine);
    }

    private static void WriteTiles(CodeWriter code, DenseStagePlan stage, PanelRun run, UnitTile[] tiles, string unit, Action<UnitTile, string> body)
    {
        if (tiles[0].Panels > 1)
        {
            code.Line($"if ({Panel(stage)} % 2 > 0)");
            code.Line("    return;");
        }

        if (tiles.Length == 1)
        {
            body(tiles[0], unit);
            return;
        }

        code.Block($"if ({Panel(stage)} < {run.Count - 1})", () => body(tiles[0], unit));
        code.Block("else", () => body(tiles[1], unit));
    }

    private static string Panel(DenseStagePlan stage) => InShards(stage) ? "panel" : "task";
}
