using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

/// <summary>Class weights from counts of images.</summary>
public sealed class ClassWeightsTests
{
    [Fact]
    public void Without_weighting_there_are_no_weights() => Assert.True(ClassWeights.Of(ClassWeighting.None, [3, 1]).IsDefault);

    [Fact]
    public void Balanced_weights_make_the_classes_count_the_same()
    {
        int[] counts = [602, 580, 44, 278, 496];

        double[] weights = [.. ClassWeights.Of(ClassWeighting.Balanced, [.. counts])];

        Assert.All(counts.Zip(weights), pair => Assert.Equal(400, pair.First * pair.Second, 1e-9));
    }

    /// <summary>Computed from Cui et al., equation 4, in Python.</summary>
    [Fact]
    public void Effective_numbers_are_the_papers()
    {
        double[] weights = [.. ClassWeights.Of(ClassWeighting.EffectiveNumber, [602, 580, 44, 278, 496])];

        double[] expected = [0.321473662670, 0.330371497976, 3.377303672423, 0.599034642984, 0.371816523947];
        Assert.All(expected.Zip(weights), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
    }

    [Theory]
    [InlineData(ClassWeighting.Balanced)]
    [InlineData(ClassWeighting.EffectiveNumber)]
    public void A_class_without_images_weighs_nothing_and_changes_nothing(ClassWeighting weighting)
    {
        double[] without = [.. ClassWeights.Of(weighting, [10, 30])];

        Assert.Equal<double>([without[0], 0, without[1]], [.. ClassWeights.Of(weighting, [10, 0, 30])]);
    }

    [Theory]
    [InlineData(ClassWeighting.Balanced)]
    [InlineData(ClassWeighting.EffectiveNumber)]
    public void Classes_with_as_many_images_weigh_one(ClassWeighting weighting) =>
        Assert.All(ClassWeights.Of(weighting, [7, 7, 7]), weight => Assert.Equal(1, weight, 1e-12));
}
