namespace Galaxy.Pipeline.Quantities;

/// <summary>
/// How each quantity is written wherever people read it: console, pages, charts, captions, tables. Output for machines
/// (JSON, CSV) keeps all digits.
/// </summary>
internal static class Quantity
{
    private const int MostDigits = 15;

    /// <summary>Shown where there is no value.</summary>
    public const string Nothing = "–";

    /// <summary>A share, a probability, a calibration error: <c>87.8 %</c>.</summary>
    /// <param name="share">0 to 1.</param>
    public static string Percent(double share) => $"{Rounding.Hundredfold(share, 1)} %";

    public static string Percent(double? share) => share is { } known ? Percent(known) : Nothing;

    /// <summary>The same where there is little room: <c>88 %</c>.</summary>
    public static string WholePercent(double share) => $"{Rounding.Hundredfold(share, 0)} %";

    public static string WholePercent(double? share) => share is { } known ? WholePercent(known) : Nothing;

    /// <summary>From one share to another: <c>84.2 to 90.6 %</c>.</summary>
    public static string Range(double low, double high) => $"{Rounding.Hundredfold(low, 1)} to {Rounding.Hundredfold(high, 1)} %";

    /// <summary>A difference or deviation of shares, in percentage points: <c>1.4</c>.</summary>
    public static string Points(double? difference) => difference is { } known ? Rounding.Hundredfold(known, 1) : Nothing;

    /// <summary>A mean cross-entropy in nats: <c>0.4021</c>.</summary>
    public static string Loss(double? nats) => nats is { } known ? Rounding.Fixed(known, 4) : Nothing;

    /// <summary>An area under a curve, an average precision, a Brier score: <c>0.973</c>.</summary>
    public static string Score(double? score) => score is { } known ? Rounding.Fixed(known, 3) : Nothing;

    /// <summary>What logits are divided by, or one time as a multiple of another: <c>1.37</c>.</summary>
    public static string Factor(double factor) => Rounding.Fixed(factor, 2);

    /// <summary>A p-value: <c>0.0312</c>, <c>&lt; 0.0001</c>.</summary>
    public static string PValue(double p) => p < 0.0001 ? "< 0.0001" : Rounding.Fixed(p, 4);

    /// <summary>A count: <c>4,350,757</c>.</summary>
    public static string Count(long count) => Rounding.Grouped(count, 0);

    /// <summary>A rate per second: <c>3,020</c>, or <c>0.043</c> if slow; zero is no rate.</summary>
    public static string PerSecond(double rate) => Rate(rate);

    /// <summary>A mark on an axis, a round number: <c>0.25</c>.</summary>
    public static string Mark(double value) => Rounding.Shortest(value);

    /// <summary>10⁶ floating-point operations: <c>31.10</c>.</summary>
    public static string Megaflops(long flops) => Rounding.Grouped(flops / 1e6, 2);

    /// <summary>10⁹ operations or bytes a second: <c>118</c>, or <c>0.43</c> if slow.</summary>
    public static string Giga(double rate) => Rate(rate);

    /// <summary>10³ bytes: <c>1,024.5</c>.</summary>
    public static string Kilobytes(double bytes) => Rounding.Grouped(bytes / 1e3, 1);

    /// <summary>10⁶ bytes: <c>17.4</c>.</summary>
    public static string Megabytes(double bytes) => Rounding.Grouped(bytes / 1e6, 1);

    /// <summary>A length that is more than it may be: <c>17.4 MB, more than 10.0</c>; in bytes where both would read the same.</summary>
    public static string MegabytesBeyond(long bytes, long most) => Megabytes(bytes) == Megabytes(most)
        ? $"{Count(bytes)} bytes, more than {Count(most)}"
        : $"{Megabytes(bytes)} MB, more than {Megabytes(most)}";

    /// <summary>Whole from 10 on, two significant digits below, so that a slow rate never reads 0.</summary>
    private static string Rate(double rate) => rate > 0 && double.IsFinite(rate)
        ? Rounding.Grouped(rate, rate >= 10 ? 0 : Math.Min(MostDigits, 1 - (int)Math.Floor(Math.Log10(rate))))
        : Nothing;
}
