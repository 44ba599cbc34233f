using Galaxy.Generators.Plan;
using Galaxy.Generators.Spec;

namespace Galaxy.Generators.Emit;

/// <summary>Writes the choice between full panels and the narrow last one, for a job whose items are panels.</summary>
internal static class PanelItems
{
    /// <param name="body">Writes the work on a panel of a run, given the C# of its first output.</param>
    public static void Write(CodeWriter code, EquatableArray<PanelRun> runs, Action<PanelRun, string> body)
    {
        foreach (PanelRun run in runs)
        {
            string header = run.Start > 0 ? "else" : $"if (panel < {run.Count})";
            string output = run.Start > 0 ? $"{run.Start}" : $"panel * {run.Width}";
            code.Block(header, () => body(run, output));
        }
    }

    /// <summary>Panels in all: the items of the job.</summary>
    public static int Count(EquatableArray<PanelRun> runs) => runs.Sum(run => run.Count);
}
