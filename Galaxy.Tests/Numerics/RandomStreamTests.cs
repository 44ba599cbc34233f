using Galaxy.Kernels.Numerics;

namespace Galaxy.Tests.Numerics;

public sealed class RandomStreamTests
{
    [Fact]
    public void SplitMix64_gives_the_published_numbers()
    {
        ulong state = 1234567;
        Assert.Equal(6457827717110365317UL, Seeds.SplitMix(ref state));
        Assert.Equal(3203168211198807973UL, Seeds.SplitMix(ref state));
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers_and_another_seed_others()
    {
        RandomStream one = new(7);
        RandomStream same = new(7);
        RandomStream other = new(8);
        ulong first = one.Next();
        Assert.Equal(first, same.Next());
        Assert.NotEqual(first, other.Next());
    }

    [Fact]
    public void NextInt_is_uniform()
    {
        RandomStream random = new(3);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++)
            counts[random.NextInt(7)]++;
        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400));
    }

    [Fact]
    public void NextInt_refuses_an_empty_range()
    {
        RandomStream random = new(3);
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextInt(0));
    }

    [Fact]
    public void NextDouble_and_NextSingle_fill_the_unit_interval_without_one()
    {
        RandomStream random = new(4);
        double sum = 0;
        for (int i = 0; i < 100_000; i++)
        {
            double value = random.NextDouble();
            Assert.InRange(value, 0, 1 - 1e-16);
            Assert.InRange(random.NextSingle(), 0, 0.99999997f);
            sum += value;
        }

        Assert.Equal(0.5, sum / 100_000, 0.005);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    [InlineData(7.5)]
    public void NextGamma_has_the_moments_of_its_shape(double shape)
    {
        RandomStream random = new(6);
        double[] values = [.. Enumerable.Range(0, 200_000).Select(_ => random.NextGamma(shape))];
        double mean = values.Average();
        Assert.Equal(shape, mean, 0.01 * Math.Max(1, shape));
        Assert.Equal(shape, values.Average(value => (value - mean) * (value - mean)), 0.03 * Math.Max(1, shape));
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    [InlineData(4)]
    public void NextBeta_has_the_moments_of_its_shape_and_stays_in_the_unit_interval(double shape)
    {
        RandomStream random = new(9);
        double[] values = [.. Enumerable.Range(0, 200_000).Select(_ => random.NextBeta(shape))];
        Assert.All(values, value => Assert.InRange(value, 0, 1));
        Assert.Equal(0.5, values.Average(), 0.005);
        Assert.Equal(1 / (4 * (2 * shape + 1)), values.Average(value => (value - 0.5) * (value - 0.5)), 0.002);
    }

    [Fact]
    public void NextNormal_has_the_normal_moments()
    {
        RandomStream random = new(5);
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < 100_000; i++)
        {
            double value = random.NextNormal();
            sum += value;
            squares += value * value;
            fourths += value * value * value * value;
        }

        Assert.Equal(0, sum / 100_000, 0.015);
        Assert.Equal(1, squares / 100_000, 0.02);
        Assert.Equal(3, fourths / 100_000, 0.15);
    }

    [Fact]
    public void Derived_seeds_differ_by_seed_index_and_name()
    {
        ulong[] seeds =
        [
            Seeds.Derive(1, 0), Seeds.Derive(1, 1), Seeds.Derive(2, 0), Seeds.Derive(2, 1), Seeds.Derive(0, 0),
            Seeds.Derive(1, "split"), Seeds.Derive(1, "batches"), Seeds.Derive(2, "split"),
        ];
        Assert.Equal(seeds.Length, seeds.Distinct().Count());
    }
}
