namespace Galaxy.Pipeline.Evaluations;

/// <summary>The mean and standard deviation of a number over several trials.</summary>
/// <param name="Mean">Over the trials.</param>
/// <param name="Deviation">Sample standard deviation (n − 1); null for a single trial.</param>
public sealed record MeanAndDeviation(double Mean, double? Deviation)
{
    /// <summary>Shares as <c>87.8 % (standard deviation 1.4)</c>.</summary>
    public string InPercent() => Deviation is { } deviation
        ? $"{Quantity.Percent(Mean)} (standard deviation {Quantity.Points(deviation)})"
        : Quantity.Percent(Mean);

    /// <param name="values">At least one.</param>
    public static MeanAndDeviation Of(IReadOnlyCollection<double> values)
    {
        double mean = values.Average();
        double squares = values.Sum(value => (value - mean) * (value - mean));
        return new MeanAndDeviation(mean, values.Count > 1 ? Math.Sqrt(squares / (values.Count - 1)) : null);
    }
}
