using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Tests.Evaluations;

public sealed class SpreadTests
{
    [Fact]
    public void Deviation_is_that_of_a_sample() => Assert.Equal(new Spread(5, Math.Sqrt(32 / 7.0)), Spread.Of([2, 4, 4, 4, 5, 5, 7, 9]));

    [Fact]
    public void Single_value_has_no_deviation() => Assert.Equal(new Spread(0.25, null), Spread.Of([0.25]));
}
