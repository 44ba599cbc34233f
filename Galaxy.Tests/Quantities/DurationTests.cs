using Galaxy.Pipeline.Quantities;

namespace Galaxy.Tests.Quantities;

public sealed class DurationTests
{
    [Theory]
    [InlineData(0, "0 ms")]
    [InlineData(0.0497, "50 ms")]
    [InlineData(0.9996, "1.0 s")]
    [InlineData(7.65, "7.7 s")]
    [InlineData(119.9, "119.9 s")]
    [InlineData(250, "4.2 min")]
    [InlineData(12_600, "3.5 h")]
    public void Time_is_told_in_the_unit_that_fits(double seconds, string expected) => Assert.Equal(expected, Duration.Of(seconds));

    [Theory]
    [InlineData(252, "0:04:12")]
    [InlineData(108_000, "30:00:00")]
    public void What_is_left_does_not_lose_its_days(int seconds, string expected) =>
        Assert.Equal(expected, Duration.Left(TimeSpan.FromSeconds(seconds)));
}
