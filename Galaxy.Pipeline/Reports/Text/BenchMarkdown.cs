using System.Text;
using Galaxy.Pipeline.Benchmarks;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>A bench as Markdown.</summary>
public static class BenchMarkdown
{
    public static string Of(BenchReport report)
    {
        StringBuilder text = new();
        text.Append($"{BenchTables.Machine(report)}.\n\n{Note(report.Noise)}");
        Append(text, BenchTables.Steps(report));
        text.Append('\n');
        Append(text, BenchTables.Variants(report));
        text.Append('\n');
        Append(text, BenchTables.Kernels(report));
        return text.ToString();
    }

    /// <summary>A paragraph if the machine was not quiet; else nothing.</summary>
    public static string Note(BenchNoise noise) => noise.Note is { } note ? $"**Note.** {note}.\n\n" : "";

    /// <summary>One table.</summary>
    public static string Of(BenchTable table)
    {
        StringBuilder text = new();
        Append(text, table);
        return text.ToString();
    }

    private static void Append(StringBuilder text, BenchTable table)
    {
        text.Append($"| {string.Join(" | ", table.Heads)} |\n");
        text.Append($"|{string.Concat(table.Heads.Select((_, index) => index == 0 ? "---|" : "---:|"))}\n");
        foreach (var row in table.Rows)
            text.Append($"| {string.Join(" | ", row)} |\n");
    }
}
