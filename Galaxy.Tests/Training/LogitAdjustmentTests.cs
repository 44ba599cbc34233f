using System.Collections.Immutable;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

/// <summary>Offsets of the logits from counts of images.</summary>
public sealed class LogitAdjustmentTests
{
    [Fact]
    public void Without_strength_there_are_no_offsets() => Assert.True(LogitAdjustment.Of(0, [3, 1]).IsDefault);

    [Fact]
    public void At_full_strength_the_offsets_are_the_logarithms_of_the_shares()
    {
        ImmutableArray<double> offsets = LogitAdjustment.Of(1, [602, 580, 44, 278, 496]);

        double[] shares = [0.301, 0.29, 0.022, 0.139, 0.248];
        Assert.All(shares.Zip(offsets), pair => Assert.Equal(pair.First, Math.Exp(pair.Second), 1e-12));
    }

    [Fact]
    public void The_strength_is_a_factor()
    {
        double[] whole = [.. LogitAdjustment.Of(1, [602, 44])];
        double[] quarter = [.. LogitAdjustment.Of(0.25, [602, 44])];

        Assert.All(whole.Zip(quarter), pair => Assert.Equal(pair.First / 4, pair.Second, 1e-15));
    }

    [Fact]
    public void A_class_without_images_counts_as_if_it_had_one() =>
        Assert.Equal(0.5 * Math.Log(1 / 40.0), LogitAdjustment.Of(0.5, [10, 0, 30])[1], 1e-12);
}
