using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

public sealed class LearningRateScheduleTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1.0 / 3, 0.75)]
    [InlineData(0.5, 0.5)]
    [InlineData(1, 0)]
    public void Cosine_falls_from_one_to_zero(double done, double factor) =>
        Assert.Equal(factor, new LearningRateSchedule.Cosine().Factor(done), 1e-12);

    [Fact]
    public void Constant_stays() => Assert.Equal(1, new LearningRateSchedule.Constant().Factor(0.9));
}
