using System.Collections.Immutable;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Doubt;

public sealed class FamiliarityTests
{
    private const int Length = 6;

    [Fact]
    public void A_twentieth_of_pictures_like_the_training_pictures_are_marked_and_all_others()
    {
        Random random = new(3);
        Familiarity fit = FamiliarityFit.Of(Profiles(random, 400), Profiles(random, 200), Length)!;
        ImmutableArray<float> alike = fit.Unlikeness(Profiles(random, 2000));
        Assert.InRange(alike.Count(distance => distance > 1) / 2000.0, 0.02, 0.09);
        Assert.All(fit.Unlikeness(Profiles(random, 50, shift: 4)), distance => Assert.True(distance > 1));
    }

    [Fact]
    public void A_correlation_that_is_broken_is_unlike()
    {
        Random random = new(4);
        Familiarity fit = FamiliarityFit.Of(Profiles(random, 400), Profiles(random, 200), Length)!;
        float[] kept = [.. fit.Mean], broken = [.. fit.Mean];
        (kept[0], kept[1]) = (1.0f, 1.075f);
        (broken[0], broken[1]) = (1.0f, 2.0f);
        Assert.True(fit.Unlikeness(kept) < 1);
        Assert.True(fit.Unlikeness(broken) > 1);
    }

    [Fact]
    public void Too_few_validation_pictures_fit_none()
    {
        Random random = new(5);
        Assert.Equal(19, FamiliarityFit.FewestValidation);
        Assert.Null(FamiliarityFit.Of(Profiles(random, 40), Profiles(random, 18), Length));
        Assert.NotNull(FamiliarityFit.Of(Profiles(random, 40), Profiles(random, 19), Length));
    }

    [Fact]
    public void Numbers_that_never_change_and_fewer_pictures_than_numbers_are_no_obstacle()
    {
        float[] constant = [.. Enumerable.Repeat(0.25f, 4 * Length)];
        float[] validation = [.. Enumerable.Repeat(0.25f, 18 * Length), .. Enumerable.Repeat(0.2501f, Length)];
        Familiarity fit = FamiliarityFit.Of([.. constant], [.. validation], Length)!;
        Assert.True(float.IsFinite(fit.Threshold) && fit.Threshold > 0);
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(9, 9)]
    [InlineData(1, 1)]
    [InlineData(48, 48)]
    [InlineData(69, 69)]
    [InlineData(100, 100)]
    [InlineData(48, 69)]
    [InlineData(3, 2)]
    public void Statistics_do_not_depend_on_how_a_picture_is_turned(int height, int width)
    {
        byte[] pixels = new byte[height * width * 3];
        new Random(6).NextBytes(pixels);
        Image picture = Image.Own(height, width, pixels);
        float[] statistics = Statistics(picture);
        Assert.All(statistics, value => Assert.True(float.IsFinite(value)));
        for (int orientation = 2; orientation <= 8; orientation++)
        {
            float[] turned = Statistics(Orientation.Apply(picture, orientation));
            Assert.All(statistics.Zip(turned), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
        }
    }

    /// <summary>Of a side that is halved without a rest, so that models of 64 pixels keep their thresholds.</summary>
    [Fact]
    public void Contrast_is_of_squares_side_by_side_where_a_side_is_even()
    {
        byte[] pixels = new byte[2 * 4 * 3];
        foreach (int column in (int[])[2, 3])
            pixels.AsSpan(3 * column, 3).Fill(255);
        float[] statistics = Statistics(Image.Own(2, 4, pixels));
        double rootMeanSquare = Math.Sqrt(2 * 765.0 * 765 / 8);
        Assert.Equal(Math.Log(rootMeanSquare + 1.5), statistics[10], 1e-4);
    }

    private static float[] Statistics(Image picture)
    {
        float[] statistics = new float[PictureStatistics.Count(picture.Height, picture.Width)];
        PictureStatistics.Of(picture, statistics);
        return statistics;
    }

    /// <summary>Profiles whose first two numbers are nearly the same.</summary>
    private static ImmutableArray<float> Profiles(Random random, int count, double shift = 0) => [.. Enumerable.Range(0, count).SelectMany(_ =>
    {
        float[] profile =
            [.. Enumerable.Range(0, Length).Select(_ => (float)(random.NextDouble() + random.NextDouble() + random.NextDouble() + shift))];
        profile[1] = profile[0] + 0.05f * profile[1];
        return profile;
    })];
}
