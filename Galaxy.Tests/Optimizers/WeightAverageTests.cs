using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Threading;

namespace Galaxy.Tests.Optimizers;

/// <summary>The exponential moving average of weights.</summary>
public sealed class WeightAverageTests
{
    [Theory]
    [InlineData(1, 0.99)]
    [InlineData(1003, 0.99)]
    [InlineData(1003, 0.3)]
    [InlineData(1003, 0)]
    public void Average_follows_the_definition(int length, double decay)
    {
        using Workers workers = new(2);
        using FloatMemory weights = new(length);
        using FloatMemory average = new(length);
        double[] expected = new double[length];
        for (int step = 1; step <= 40; step++)
        {
            double kept = Math.Min(decay, (1.0 + step) / (10 + step));
            for (int index = 0; index < length; index++)
            {
                weights.Span[index] = OptimizerBench.GradientAt(index, step);
                expected[index] = kept * expected[index] + (1 - kept) * weights.Span[index];
            }

            WeightAverage.Add(workers, average, weights, step, decay);
        }

        for (int index = 0; index < length; index++)
            Assert.Equal(expected[index], average.Span[index], 1e-5);
    }

    [Fact]
    public void Average_of_weights_that_do_not_move_is_they()
    {
        using Workers workers = new(1);
        using FloatMemory weights = new(21);
        using FloatMemory average = new(21);
        weights.Span.Fill(0.1f);
        average.Span.Fill(0.1f);

        WeightAverage.Add(workers, average, weights, step: 1, decay: 0.9);

        Assert.All(average.Span.ToArray(), value => Assert.Equal(0.1f, value));
    }

    [Fact]
    public void Another_networks_weights_are_refused()
    {
        using Workers workers = new(1);
        using FloatMemory weights = new(21);
        using FloatMemory average = new(20);

        Assert.Throws<ArgumentOutOfRangeException>(() => WeightAverage.Add(workers, average, weights, step: 1, decay: 0.9));
    }
}
