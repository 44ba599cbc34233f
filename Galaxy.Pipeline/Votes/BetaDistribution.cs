using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Votes;

/// <summary>The beta distribution, and the number of votes that follows from it.</summary>
internal static class BetaDistribution
{
    private const int Bisections = 50;

    private const int MostTerms = 500;

    private const double Precision = 1e-14;

    /// <summary>Where the distribution function reaches a probability, to about 1e-12.</summary>
    /// <param name="probability">In (0, 1).</param>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    public static double Quantile(double probability, double a, double b)
    {
        (double low, double high) = (0, 1);
        for (int step = 0; step < Bisections; step++)
        {
            double middle = (low + high) / 2;
            if (Cumulative(middle, a, b) < probability)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>The probability of at most <paramref name="x"/>, in [0, 1]: the regularized incomplete beta function.</summary>
    public static double Cumulative(double x, double a, double b)
    {
        if (x is <= 0 or >= 1)
            return x <= 0 ? 0 : 1;
        double front = DeterministicMath.Exp(
            DeterministicMath.LogGamma(a + b) - DeterministicMath.LogGamma(a) - DeterministicMath.LogGamma(b)
            + a * DeterministicMath.Log(x) + b * DeterministicMath.Log(1 - x));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - front * Fraction(1 - x, b, a) / b;
    }

    /// <summary>The interval of votes out of <paramref name="count"/> that holds at least 90 %, at most 5 % on either side (beta-binomial).</summary>
    /// <param name="count">Votes on the question.</param>
    /// <param name="a">The answer's concentration.</param>
    /// <param name="b">That of the others.</param>
    public static (int Low, int High) Votes(int count, double a, double b)
    {
        const double tail = 0.05;
        double sum = 0;
        int low = -1;
        for (int votes = 0; votes <= count; votes++)
        {
            sum += DeterministicMath.Exp(LogProbability(votes, count, a, b));
            if (low < 0 && sum > tail)
                low = votes;
            if (sum >= 1 - tail)
                return (low, votes);
        }

        return (Math.Max(low, 0), count);
    }

    private static double LogProbability(int votes, int count, double a, double b) =>
        LogBeta(votes + a, count - votes + b) - LogBeta(a, b) - LogBeta(votes + 1, count - votes + 1) - DeterministicMath.Log(count + 1);

    private static double LogBeta(double a, double b) =>
        DeterministicMath.LogGamma(a) + DeterministicMath.LogGamma(b) - DeterministicMath.LogGamma(a + b);

    /// <summary>The continued fraction of the incomplete beta function, by Lentz's method (Numerical Recipes, 6.4).</summary>
    private static double Fraction(double x, double a, double b)
    {
        const double tiny = 1e-300;
        double c = 1;
        double d = 1 / NotZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int term = 1; term <= MostTerms; term++)
        {
            double even = term * (b - term) * x / ((a + 2 * term - 1) * (a + 2 * term));
            double odd = -(a + term) * (a + b + term) * x / ((a + 2 * term) * (a + 2 * term + 1));
            double factor = 1;
            foreach (double coefficient in (ReadOnlySpan<double>)[even, odd])
            {
                d = 1 / NotZero(1 + coefficient * d);
                c = NotZero(1 + coefficient / c);
                factor = c * d;
                value *= factor;
            }

            if (Math.Abs(factor - 1) < Precision)
                break;
        }

        return value;

        static double NotZero(double number) => Math.Abs(number) < tiny ? tiny : number;
    }
}
