using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Cli.Compare;

/// <summary>A comparison as tables that fit in 80 columns; compare.md has everything.</summary>
internal static class ComparisonView
{
    /// <summary>The columns of <see cref="ComparisonCells"/> that fit.</summary>
    private static readonly ImmutableArray<int> Shown = [0, 1, 2, 4, 6, 8, 11];

    public static void Show(this Reporter reporter, Comparison comparison)
    {
        Write(
            reporter, ["accuracy", "95 % interval", "macro", "gap", "parameters", "a training"],
            comparison.Networks.Select(network => Fitting(ComparisonCells.Of(network))));
        reporter.Say(ComparisonText.Headline(comparison));
        if (ComparisonText.Method(comparison) is { } method)
        {
            reporter.Say(method);
            Write(reporter, ComparisonText.BesideHeads, comparison.Others.Select(other => ComparisonText.Beside(comparison, other)));
        }
    }

    private static ImmutableArray<string> Fitting(ImmutableArray<string> cells) => [.. Shown.Select(index => cells[index])];

    private static void Write(Reporter reporter, IEnumerable<string> heads, IEnumerable<ImmutableArray<string>> rows)
    {
        TextTable table = new("network", heads);
        foreach (ImmutableArray<string> row in rows)
            table.AddRow([.. row]);
        reporter.Write(table);
    }
}
