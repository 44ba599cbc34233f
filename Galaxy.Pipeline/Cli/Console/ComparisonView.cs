using System.Collections.Immutable;
using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli;

/// <summary>A comparison as a table that fits 80 columns; compare.md has all of it.</summary>
internal static class ComparisonView
{
    /// <summary>Of <see cref="ComparisonCells"/>: what fits.</summary>
    private static readonly ImmutableArray<int> Shown = [0, 1, 2, 4, 6, 8, 10, 11];

    public static void Show(this Reporter reporter, Comparison comparison)
    {
        TextTable table = new("network", ["accuracy", "95 % interval", "macro", "gap", "parameters", "images/s", "time"]);
        foreach (ComparedNetwork network in comparison.Networks)
        {
            string[] cells = ComparisonCells.Of(network);
            table.AddRow([.. Shown.Select(index => cells[index])]);
        }

        reporter.Write(table);
        reporter.Say($"Most accurate: {comparison.Best.Network.Name}");
    }
}
