using Galaxy.Pipeline.Inspections;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>How values are spread: the smallest, the 5th, 50th and 95th percentile, the largest.</summary>
internal sealed record SpreadDocument(double Least, double Percentile5, double Median, double Percentile95, double Most)
{
    /// <summary>Null where there are no values.</summary>
    public static SpreadDocument? Of(Spread? spread) =>
        spread is null ? null : new(spread.Least, spread.Low, spread.Median, spread.High, spread.Most);
}
