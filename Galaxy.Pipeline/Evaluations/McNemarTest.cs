namespace Galaxy.Pipeline.Evaluations;

/// <summary>
/// Whether chance explains why one of two networks classified more of the same images correctly (McNemar, 1947). Images that both got right,
/// or neither did, say nothing about it; of the others, chance would give each network half. The p-value is exact, from the binomial
/// distribution, as in Dietterich (1998) and Fagerland, Lydersen and Laake (2013): it needs no continuity correction and
/// holds for any number of images.
/// </summary>
/// <param name="OnlyFirst">Images that only the first network got right.</param>
/// <param name="OnlySecond">Images that only the second one got right.</param>
public readonly record struct McNemarTest(int OnlyFirst, int OnlySecond)
{
    /// <summary>Two-sided: the probability of a split at least as uneven if the two are equally good; 1 if they differ on no image.</summary>
    public double P => Math.Min(1, 2 * HalfTail(Math.Min(OnlyFirst, OnlySecond), OnlyFirst + OnlySecond));

    /// <param name="first">Whether the first network got each image right.</param>
    /// <param name="second">The same for the second one, image by image.</param>
    public static McNemarTest Of(IEnumerable<bool> first, IEnumerable<bool> second)
    {
        (int onlyFirst, int onlySecond) = (0, 0);
        foreach ((bool one, bool other) in first.Zip(second))
        {
            onlyFirst += one && !other ? 1 : 0;
            onlySecond += other && !one ? 1 : 0;
        }

        return new McNemarTest(onlyFirst, onlySecond);
    }

    /// <summary>The probability of at most this many heads; summed from the largest term, so that it works for many thousand tosses.</summary>
    private static double HalfTail(int heads, int tosses)
    {
        double sum = 0;
        double term = 1;
        for (int count = heads; count >= 0; count--)
        {
            sum += term;
            term *= count / (tosses - count + 1.0);
        }

        return sum * Math.Exp(LogProbability(heads, tosses));
    }

    /// <summary>Logarithm of the probability of exactly this many heads.</summary>
    private static double LogProbability(int heads, int tosses)
    {
        double log = -tosses * Math.Log(2);
        for (int count = 1; count <= heads; count++)
            log += Math.Log((tosses - heads + count) / (double)count);
        return log;
    }
}
