using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>The distributions that models are drawn from.</summary>
internal static class Chance
{
    public static double Between(double low, double high, ref RandomStream random) => low + (high - low) * random.NextDouble();

    public static double Normal(double mean, double deviation, ref RandomStream random) => mean + deviation * random.NextNormal();

    /// <summary>Normal, redrawn while outside its limits; the nearer limit if it keeps falling outside.</summary>
    public static double Normal(double mean, double deviation, double low, double high, ref RandomStream random)
    {
        double value = mean;
        for (int attempt = 0; attempt < 16; attempt++)
        {
            value = Normal(mean, deviation, ref random);
            if (value >= low && value <= high)
                return value;
        }

        return Math.Clamp(value, low, high);
    }

    /// <summary>Log-normal: typically off by a factor of e^deviation.</summary>
    public static double LogNormal(double median, double deviation, ref RandomStream random) =>
        median * DeterministicMath.Exp(deviation * random.NextNormal());

    public static bool Happens(double probability, ref RandomStream random) => random.NextDouble() < probability;

    /// <summary>Poisson's distribution by multiplying chances (Knuth), for means up to a few hundred.</summary>
    public static int Count(double mean, ref RandomStream random)
    {
        double limit = DeterministicMath.Exp(-mean);
        double product = random.NextDouble();
        int count = 0;
        while (product > limit)
        {
            product *= random.NextDouble();
            count++;
        }

        return count;
    }
}
