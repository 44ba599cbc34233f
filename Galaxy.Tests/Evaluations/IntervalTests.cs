using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Tests.Evaluations;

public sealed class IntervalTests
{
    /// <summary>Newcombe (1998), table I, method 3: the score interval without continuity correction, to four places.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_interval_is_the_published_one(int successes, int trials, double low, double high)
    {
        Interval interval = Interval.Wilson(successes, trials);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Successes_that_cannot_be_are_refused(int successes, int trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Wilson(successes, trials));

    [Fact]
    public void Wilson_interval_is_symmetric_in_positives_and_negatives_and_within_0_and_1()
    {
        for (int trials = 1; trials <= 60; trials++)
            for (int hits = 0; hits <= trials; hits++)
            {
                Interval interval = Interval.Wilson(hits, trials);
                Interval mirror = Interval.Wilson(trials - hits, trials);
                Assert.Equal(1 - mirror.High, interval.Low, 12);
                Assert.True(interval.Low >= 0 && interval.Low <= (double)hits / trials && interval.High >= (double)hits / trials && interval.High <= 1);
            }
    }
}
