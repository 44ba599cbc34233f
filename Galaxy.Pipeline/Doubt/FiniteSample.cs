namespace Galaxy.Pipeline.Doubt;

/// <summary>
/// What a sample promises of the next picture like those in it: with n of them, the next is at most the k-th smallest with probability k/(n + 1) or
/// more, whatever their distribution. Levels are decimals, so that 0.95 of 20 is 19.
/// </summary>
public static class FiniteSample
{
    /// <summary>Which of n values in ascending order, from 1, the next is at most with a probability; above n if n cannot promise it.</summary>
    public static int Rank(int count, decimal level) => (int)decimal.Ceiling((count + 1) * level);

    /// <summary>The most that so many values promise, rounded down to a ten thousandth.</summary>
    public static decimal Most(int count) => decimal.Floor(10_000m * count / (count + 1)) / 10_000;

    /// <summary>The fewest values that promise a level, which is above 0 and below 1.</summary>
    public static int Fewest(decimal level) => (int)decimal.Ceiling(level / (1 - level));
}
