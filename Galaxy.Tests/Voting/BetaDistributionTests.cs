using Galaxy.Pipeline.Votes;

namespace Galaxy.Tests.Voting;

public sealed class BetaDistributionTests
{
    public static TheoryData<double, double> Shapes => new() { { 1, 1 }, { 2, 1 }, { 1, 30 }, { 1.5, 1.5 }, { 50, 80 }, { 101, 4 } };

    /// <summary>By Simpson's rule on the density, whose constant follows from the same sum.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Cumulative_is_the_integral_of_the_density(double a, double b)
    {
        double whole = Integral(1);
        foreach (double x in (double[])[0.01, 0.2, 0.5, 0.77, 0.99])
            Assert.Equal(Integral(x) / whole, BetaDistribution.Cumulative(x, a, b), 1e-5);

        double Integral(double end)
        {
            const int steps = 20_000;
            double width = end / steps;
            return Enumerable.Range(0, steps + 1).Sum(step => Density(step * width) * (step == 0 || step == steps ? 1 : step % 2 == 1 ? 4 : 2)) * width / 3;
        }

        double Density(double x) => Math.Pow(x, a - 1) * Math.Pow(1 - x, b - 1);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Quantile_is_the_inverse(double a, double b)
    {
        foreach (double probability in (double[])[0.05, 0.5, 0.95])
            Assert.Equal(probability, BetaDistribution.Cumulative(BetaDistribution.Quantile(probability, a, b), a, b), 1e-10);
        Assert.Equal(Math.Sqrt(0.3), BetaDistribution.Quantile(0.3, 2, 1), 1e-12);
    }

    /// <summary>With concentrations of 1 every number of votes is equally probable.</summary>
    [Fact]
    public void Votes_leave_at_most_a_twentieth_on_either_side()
    {
        Assert.Equal((2, 47), BetaDistribution.Votes(49, 1, 1));
        Assert.Equal((0, 0), BetaDistribution.Votes(0, 3, 4));
        (int low, int high) = BetaDistribution.Votes(40, 30, 10);
        Assert.InRange(low, 20, 28);
        Assert.InRange(high, 33, 38);
    }
}
