using System.Globalization;

namespace Galaxy.Peers;

/// <summary>Images a second of one contestant, round by round.</summary>
internal sealed record Rates(double[] Rounds)
{
    /// <summary>What it usually reached.</summary>
    public double Median => MedianOf(Rounds);

    /// <summary>What it reached when it was disturbed least.</summary>
    public double Best => Rounds.Max();

    /// <summary>The median of the ratios within each round, and the ratio of the best rounds.</summary>
    public string Over(Rates other)
    {
        double median = MedianOf(Rounds.Zip(other.Rounds, (ours, theirs) => ours / theirs));
        return Invariant($"{median:F2} ({Best / other.Best:F2})");
    }

    public override string ToString() => Invariant($"{Median:N0} ({Best:N0})");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
