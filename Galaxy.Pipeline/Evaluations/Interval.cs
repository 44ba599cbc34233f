namespace Galaxy.Pipeline.Evaluations;

/// <summary>A confidence interval of a share, within 0…1.</summary>
public readonly record struct Interval(double Low, double High)
{
    private const double Z95 = 1.959963984540054;

    /// <summary>The 95 % score interval of a share (Wilson, 1927).</summary>
    /// <param name="successes">0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 1.</param>
    public static Interval Wilson(int successes, int trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        double square = Z95 * Z95;
        double share = (double)successes / trials;
        double center = share + square / (2 * trials);
        double margin = Z95 * Math.Sqrt((share * (1 - share) + square / (4.0 * trials)) / trials);
        double scale = 1 + square / trials;
        return new Interval(
            successes == 0 ? 0 : (center - margin) / scale,
            successes == trials ? 1 : (center + margin) / scale);
    }
}
