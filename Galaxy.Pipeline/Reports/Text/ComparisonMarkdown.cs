using System.Text;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>A comparison as tables in Markdown.</summary>
public static class ComparisonMarkdown
{
    /// <summary>A line per network; below, the result, and every other network compared with the best.</summary>
    public static string Of(Comparison comparison)
    {
        StringBuilder text = new();
        text.Append(MarkdownTable.Of(
            ["network", .. ComparisonCells.Heads], comparison.Networks.Select(network => ComparisonCells.Of(network).AsEnumerable())));
        text.Append($"\n{ComparisonText.Headline(comparison)}.\n");
        if (ComparisonText.Method(comparison) is { } method)
        {
            text.Append($"\n{method}.\n\n");
            text.Append(MarkdownTable.Of(
                ["network", .. ComparisonText.BesideHeads],
                comparison.Others.Select(other => ComparisonText.Beside(comparison, other).AsEnumerable())));
        }

        return $"{text}";
    }
}
