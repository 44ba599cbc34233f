using System.Collections.Immutable;
using System.Text;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>A comparison as tables in Markdown.</summary>
public static class ComparisonMarkdown
{
    /// <summary>A line per network; below, the result, and every other network compared with the best.</summary>
    public static string Of(Comparison comparison)
    {
        StringBuilder text = new();
        AppendTable(text, ["network", .. ComparisonCells.Heads], comparison.Networks.Select(ComparisonCells.Of));
        text.Append($"\n{ComparisonText.Headline(comparison)}.\n");
        if (ComparisonText.Method(comparison) is { } method)
        {
            text.Append($"\n{method}.\n\n");
            AppendTable(
                text, ["network", .. ComparisonText.BesideHeads], comparison.Others.Select(other => ComparisonText.Beside(comparison, other)));
        }

        return $"{text}";
    }

    /// <summary>A text column, then numbers.</summary>
    private static void AppendTable(StringBuilder text, string[] heads, IEnumerable<ImmutableArray<string>> rows)
    {
        AppendRow(text, [.. heads]);
        AppendRow(text, ["---", .. Enumerable.Repeat("---:", heads.Length - 1)]);
        foreach (ImmutableArray<string> row in rows)
            AppendRow(text, row);
    }

    private static void AppendRow(StringBuilder text, ImmutableArray<string> cells) => text.Append($"| {string.Join(" | ", cells)} |\n");
}
