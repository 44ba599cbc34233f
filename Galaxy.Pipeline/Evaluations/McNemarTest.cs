namespace Galaxy.Pipeline.Evaluations;

/// <summary>
/// Whether chance explains that one of two networks recognized more of the same images (McNemar, 1947). Images that both recognized,
/// or neither, say nothing about it; of the others, chance would give each network half. The probability is exact, from the binomial
/// distribution, as Dietterich (1998) and Fagerland, Lydersen and Laake (2013) describe it: it needs no correction for continuity and
/// holds for few images as for many.
/// </summary>
/// <param name="OnlyFirst">Images that the first network alone recognized.</param>
/// <param name="OnlySecond">Images that the second one alone recognized.</param>
public readonly record struct McNemarTest(int OnlyFirst, int OnlySecond)
{
    /// <summary>Two-sided: how probable a split at least as uneven is if the two are equally good; 1 if they differ on no image.</summary>
    public double P => Math.Min(1, 2 * HalfTail(Math.Min(OnlyFirst, OnlySecond), OnlyFirst + OnlySecond));

    /// <param name="first">Whether the first network recognized each image.</param>
    /// <param name="second">The same of the second one, image by image.</param>
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

    /// <summary>The chance of at most so many heads; summed from the largest term, so that many thousand tosses do no harm.</summary>
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

    /// <summary>Logarithm of the chance of exactly so many heads.</summary>
    private static double LogProbability(int heads, int tosses)
    {
        double log = -tosses * Math.Log(2);
        for (int count = 1; count <= heads; count++)
            log += Math.Log((tosses - heads + count) / (double)count);
        return log;
    }
}
