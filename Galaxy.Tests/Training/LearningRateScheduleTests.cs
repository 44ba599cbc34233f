using Galaxy.Kernels.Optimizers;
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

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.49, 1)]
    [InlineData(0.5, 0.1)]
    [InlineData(0.75, 0.01)]
    public void Step_falls_to_a_tenth_twice(double done, double factor) => Assert.Equal(factor, new LearningRateSchedule.Steps().Factor(done));

    /// <summary>torch.optim.lr_scheduler.OneCycleLR(max_lr=1, total_steps=101), whose step k stands for a share of k / 100.</summary>
    [Theory]
    [InlineData(0, 0.04)]
    [InlineData(0.15, 0.52)]
    [InlineData(0.3, 1)]
    [InlineData(0.65, 0.500002)]
    [InlineData(1, 0.000004)]
    public void One_cycle_rises_to_one_and_falls_almost_to_zero(double done, double factor) =>
        Assert.Equal(factor, new LearningRateSchedule.OneCycle().Factor(done), 1e-9);

    [Fact]
    public void Warm_up_rises_in_equal_steps_to_the_schedule()
    {
        TrainSettings settings = new(new Optimizer.Sgd(1, 0), Epochs: 4, BatchSize: 1, Seed: 1) { Schedule = new LearningRateSchedule.Constant(), WarmUpEpochs = 2 };
        Assert.Equal([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1, 1], Enumerable.Range(1, 12).Select(step => settings.RateFactor(step, stepsPerEpoch: 5)));
    }
}
