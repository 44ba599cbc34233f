namespace Galaxy.Pipeline.Reports.Text;

/// <summary>Tables in Markdown.</summary>
internal static class MarkdownTable
{
    /// <summary>A column of text, then numbers.</summary>
    public static string Of(IReadOnlyList<string> heads, IEnumerable<IEnumerable<string>> rows) => string.Concat(
        rows.Prepend(["---", .. Enumerable.Repeat("---:", heads.Count - 1)]).Prepend(heads).Select(cells => $"| {string.Join(" | ", cells)} |\n"));
}
