using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

/// <summary>Offsets of the logits from counts of images.</summary>
public sealed class LogitOffsetsTests
{
    [Fact]
    public void Without_strength_there_are_no_offsets() => Assert.True(LogitOffsets.Of(0, [3, 1]).IsDefault);

    [Fact]
    public void At_full_strength_the_offsets_are_the_logarithms_of_the_shares()
    {
        ImmutableArray<double> offsets = LogitOffsets.Of(1, [602, 580, 44, 278, 496]);

        double[] shares = [0.301, 0.29, 0.022, 0.139, 0.248];
        Assert.All(shares.Zip(offsets), pair => Assert.Equal(pair.First, Math.Exp(pair.Second), 1e-12));
    }

    [Fact]
    public void A_class_without_images_has_no_offset() => Assert.Equal(0, LogitOffsets.Of(0.5, [10, 0, 30])[1]);

    [Fact]
    public void The_loss_of_a_training_has_the_offsets_of_its_strength_and_its_images()
    {
        TrainSettings settings = Recipe.Default.Settings;
        double[] offsets = [.. (settings with { LogitAdjustment = 0.5 }).LossRule([30, 10]).LogitOffsets];

        Assert.Equal(0.5 * Math.Log(0.75), offsets[0], 1e-12);
        Assert.Equal(0.5 * Math.Log(0.25), offsets[1], 1e-12);
        Assert.Equal(LossRule.Plain, settings.LossRule([30, 10]));
    }
}
