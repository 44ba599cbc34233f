using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Data;

public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData(10, new[] { 0.2, 0.1, 0.7 }, new[] { 2, 1, 7 })]
    [InlineData(2, new[] { 0.2, 0.0, 0.8 }, new[] { 0, 0, 2 })]
    [InlineData(3, new[] { 1.0, 1, 1, 1 }, new[] { 1, 1, 1, 0 })]
    [InlineData(0, new[] { 1.0, 2 }, new[] { 0, 0 })]
    [InlineData(5, new[] { 0.0, 0 }, new[] { 0, 0 })]
    public void Shares_are_these(int total, double[] weights, int[] shares) =>
        Assert.Equal(shares, LargestRemainder.Share(total, weights).AsEnumerable());

    [Fact]
    public void Shares_add_up_and_are_within_one_of_exact()
    {
        RandomStream random = new(2);
        for (int trial = 0; trial < 2_000; trial++)
        {
            double[] weights = [random.NextDouble(), random.NextDouble(), random.NextDouble(), random.NextDouble()];
            int total = random.NextInt(10_000);
            int[] shares = [.. LargestRemainder.Share(total, weights)];
            Assert.Equal(total, shares.Sum());
            Assert.All(shares.Zip(weights), pair => Assert.InRange(pair.First - total * pair.Second / weights.Sum(), -1, 1));
        }
    }
}
