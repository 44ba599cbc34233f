using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Tests.Evaluations;

public sealed class MeanAndDeviationTests
{
    [Fact]
    public void Deviation_is_that_of_a_sample() =>
        Assert.Equal(new MeanAndDeviation(5, Math.Sqrt(32 / 7.0)), MeanAndDeviation.Of([2, 4, 4, 4, 5, 5, 7, 9]));

    [Fact]
    public void In_percent_both_are_told() => Assert.Equal("87.8 % (standard deviation 1.4)", new MeanAndDeviation(0.878, 0.014).InPercent());

    [Fact]
    public void Single_value_has_no_deviation() => Assert.Equal(new MeanAndDeviation(0.25, null), MeanAndDeviation.Of([0.25]));
}
