namespace Galaxy.Pipeline.Imaging.Stretches;

/// <summary>What is black and what is white in a plane, by the shares of its pixels that are darker (a percentile clip).</summary>
/// <param name="Black">The sky, or what comes closest to it: shown as 0.</param>
/// <param name="Range">From black to white, above 0; ∞ for a plane without any light, so that all of it is black.</param>
/// <param name="Noise">Standard deviation of the sky, as a share of the range.</param>
internal readonly record struct PlaneLevels(double Black, double Range, double Noise)
{
    /// <summary>
    /// The share of pixels below black. Half of a pure sky is below its mean; the quarter leaves most of its noise in sight, and is still
    /// sky where galaxies fill two thirds of the picture.
    /// </summary>
    private const double BlackShare = 0.25;

    /// <summary>The noise is told by the pixels darker than black alone, since light adds to the brighter ones.</summary>
    private const double DarkShare = 0.05;

    /// <summary>One pixel in 200 is at least white: stars and hot pixels would make it a matter of chance if it were the brightest.</summary>
    private const double WhiteShare = 0.995;

    /// <summary>How many standard deviations of a normal distribution lie between <see cref="DarkShare"/> and <see cref="BlackShare"/>.</summary>
    private const double Deviations = 0.970364;

    public static PlaneLevels Of(ReadOnlySpan<float> values)
    {
        float[] levels = values.QuantilesWithout(UndeclaredBlanks.Count(values), DarkShare, BlackShare, WhiteShare);
        (double dark, double black, double white) = (levels[0], levels[1], levels[2]);
        double range = (white > black ? white : values.Quantiles(1)[0]) - black;
        return range > 0
            ? new PlaneLevels(black, range, (black - dark) / Deviations / range)
            : new PlaneLevels(0, double.PositiveInfinity, 0);
    }

    /// <summary>Brightness from 0 (black) over 1 (white) upward; 0 where there is no value.</summary>
    public double Level(float value) => float.IsFinite(value) ? Math.Max(0, (value - Black) / Range) : 0;
}
