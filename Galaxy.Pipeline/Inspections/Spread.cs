using System.Collections.Immutable;

namespace Galaxy.Pipeline.Inspections;

/// <summary>How values are spread: the smallest, the largest, and those below which 5, 50 and 95 % of them are.</summary>
internal sealed record Spread(double Least, double Low, double Median, double High, double Most)
{
    /// <summary>Null if there are no values.</summary>
    public static Spread? Of(IEnumerable<double> values)
    {
        ImmutableArray<double> sorted = [.. values.Order()];
        return sorted.IsEmpty ? null : new Spread(sorted[0], At(sorted, 0.05), At(sorted, 0.5), At(sorted, 0.95), sorted[^1]);
    }

    private static double At(ImmutableArray<double> sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
}
