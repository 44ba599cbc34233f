using System.Text;

namespace Galaxy.Pipeline.Reports;

/// <summary>A comparison as a table in Markdown.</summary>
public static class ComparisonMarkdown
{
    /// <summary>Head and a line per network.</summary>
    public static string Of(Comparison comparison)
    {
        StringBuilder text = new();
        text.Append("| network | accuracy | 95 % interval | deviation of folds | macro recall | training images | gap | ECE | parameters | MFLOP forward | images/s | a training |\n");
        text.Append("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (ComparedNetwork network in comparison.Networks)
            text.Append($"| {string.Join(" | ", ComparisonCells.Of(network))} |\n");
        return $"{text}";
    }
}
