namespace Galaxy.Pipeline.Evaluations;

/// <summary>Intervals in words.</summary>
internal static class IntervalText
{
    /// <summary><c>84.2 to 90.6 %</c>.</summary>
    public static string InPercent(this Interval interval) => Quantity.Range(interval.Low, interval.High);

    public static string InPercent(this Interval? interval) => interval is { } known ? known.InPercent() : Quantity.Nothing;
}
