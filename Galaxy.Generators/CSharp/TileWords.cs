using Galaxy.Generators.Planning;

namespace Galaxy.Generators.CSharp;

/// <summary>Register tiles in words, for headers: <c>9 of 6×16 and 2 of 5×16</c>.</summary>
internal static class TileWords
{
    /// <summary>A header line for the tiles along a row, in each of its panels.</summary>
    /// <param name="panels">The cut of the columns.</param>
    /// <param name="length">Tile rows to cover: pixels, samples or inputs.</param>
    /// <param name="place">What is covered: <c>a row of outputs</c>.</param>
    public static string Along(IEnumerable<PanelRun> panels, int length, Target target, string place)
    {
        return $"Tiles along {place}: {string.Join("; ", panels.Select(OfLength))}.";

        string OfLength(PanelRun panel) => OfPanel(panel, machine => Cut(machine.TileRows(panel.Width)), target);

        IEnumerable<(int Count, int Rows)> Cut(int rows) => Tiles.Cut(length, rows).Select(run => (run.Count, run.Rows));
    }

    /// <summary>The tiles of one panel, for each machine whose vectors fit it.</summary>
    /// <param name="cut">Tiles and their rows on a machine.</param>
    public static string OfPanel(PanelRun panel, Func<Target, IEnumerable<(int Count, int Rows)>> cut, Target target)
    {
        IEnumerable<string> ways = target.Machines(panel.Width).Select(machine => List(cut(machine), panel.Width)).Distinct();
        return string.Join(", or with wide vectors ", ways) + (panel.Count > 1 ? $", {panel.Count} times" : "");
    }

    /// <summary>Tiles, those of equal height counted together.</summary>
    public static string List(IEnumerable<(int Count, int Rows)> tiles, int width) => string.Join(" and ", tiles
        .GroupBy(tile => tile.Rows)
        .Select(group => $"{group.Sum(tile => tile.Count)} of {group.Key}×{width}"));
}
