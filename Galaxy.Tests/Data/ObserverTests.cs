using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Data;

public sealed class ObserverTests
{
    private static readonly Shape Input = new(20, 24, 3);
    private static readonly Standardization Standardization = new([0.1f, 0.2f, 0.3f], [0.5f, 0.25f, 0.2f]);
    private static readonly Observation Same = new(Lift: 1, IsGray: false, Blur: 0, Noise: 0, Seed: 1);

    [Fact]
    public void An_observation_of_nothing_changes_values_by_rounding_only()
    {
        float[] light = RandomLight();
        Assert.All(Observe(light, Same).Zip(light), pair => Assert.Equal(pair.Second, pair.First, 1e-6f));
    }

    [Fact]
    public void Gray_gives_every_channel_the_mean()
    {
        float[] light = RandomLight();
        float[] gray = Observe(light, Same with { IsGray = true });
        for (int pixel = 0; pixel < light.Length; pixel += 3)
        {
            float mean = (light[pixel] + light[pixel + 1] + light[pixel + 2]) / 3;
            Assert.All(gray[pixel..(pixel + 3)], value => Assert.Equal(mean, value, 1e-6f));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0.5f)]
    public void A_stretch_lifts_the_faintest_light_by_its_factor_and_leaves_black_and_white(float lift)
    {
        float[] light = new float[Input.Count];
        (light[0], light[1], light[2]) = (0, 1, 1e-4f);
        float[] stretched = Observe(light, Same with { Lift = lift });
        Assert.Equal(0, stretched[0], 1e-6f);
        Assert.Equal(1, stretched[1], 1e-6f);
        Assert.Equal(lift * 1e-4f, stretched[2], 1e-6f);
    }

    [Theory]
    [InlineData(0.7f)]
    [InlineData(2)]
    public void A_blurred_point_is_a_Gaussian_with_the_same_light(float deviation)
    {
        float[] light = new float[Input.Count];
        light[At(10, 12)] = 1;
        float[] blurred = Observe(light, Same with { Blur = deviation });

        Assert.Equal(1, Pixels().Sum(place => blurred[At(place.Row, place.Column)]), 1e-3f);
        double variance = Pixels().Sum(place => blurred[At(place.Row, place.Column)] * Math.Pow(place.Row - 10, 2));
        Assert.Equal(deviation * deviation, variance, 0.06 * deviation * deviation);
        Assert.Equal(blurred[At(10, 13)], blurred[At(11, 12)], 1e-6f);
        Assert.Equal(0, blurred[At(10, 12) + 1], 1e-6f);
    }

    [Fact]
    public void A_blur_leaves_even_light_as_it_is_up_to_the_edges()
    {
        float[] even = new float[Input.Count];
        Array.Fill(even, 0.4f);
        Assert.All(Observe(even, Same with { Blur = 1.5f }), value => Assert.Equal(0.4f, value, 1e-5f));
    }

    [Fact]
    public void Noise_has_its_deviation_and_is_a_function_of_its_seed()
    {
        float[] dark = new float[Input.Count];
        float[] noisy = Observe(dark, Same with { Noise = 0.05f });
        Assert.Equal(0, noisy.Average(), 0.005);
        Assert.Equal(0.05, Math.Sqrt(noisy.Average(value => value * value)), 0.003);
        Assert.Equal(noisy, Observe(dark, Same with { Noise = 0.05f }));
        Assert.NotEqual(noisy, Observe(dark, Same with { Noise = 0.05f, Seed = 2 }));
    }

    [Fact]
    public void Observations_fill_their_ranges_and_stay_in_them()
    {
        Augmentation some = new() { Stretch = 1.5, Gray = 0.25, Blur = 1.2, Noise = 0.1 };
        Observation[] drawn = [.. EpochViews.Of(4000, Input, some, seed: 3, epoch: 1).Select(view => view.Observation!.Value)];
        Assert.InRange(drawn.Min(one => one.Lift), 1 / 1.5 - 1e-6, 0.68);
        Assert.InRange(drawn.Max(one => one.Lift), 1.48, 1.5 + 1e-6);
        Assert.InRange(drawn.Average(one => one.IsGray ? 1.0 : 0), 0.22, 0.28);
        Assert.InRange(drawn.Max(one => one.Blur), 1.19, 1.2 + 1e-6);
        Assert.InRange(drawn.Max(one => one.Noise), 0.099, 0.1 + 1e-6);
        Assert.Equal(4000, drawn.Select(one => one.Seed).Distinct().Count());
    }

    [Fact]
    public void Observing_does_not_change_what_chance_makes_of_the_rest() => Assert.Equal(
        EpochViews.Of(50, Input, Augmentation.Full, seed: 3, epoch: 2),
        EpochViews.Of(50, Input, Augmentation.Full with { Noise = 0.1 }, seed: 3, epoch: 2).Select(view => view with { Observation = null }));

    private static int At(int row, int column) => (row * Input.Width + column) * Input.Channels;

    private static IEnumerable<(int Row, int Column)> Pixels() =>
        Enumerable.Range(0, Input.Height * Input.Width).Select(pixel => (pixel / Input.Width, pixel % Input.Width));

    private static float[] RandomLight()
    {
        RandomStream random = new(5);
        return [.. Enumerable.Range(0, Input.Count).Select(_ => random.NextSingle())];
    }

    /// <summary>From light to standardized values, observed, and back.</summary>
    private static float[] Observe(float[] light, Observation observation)
    {
        float[] tensor = [.. light.Select((value, index) => (value - Standardization.Mean[index % 3]) / Standardization.Deviation[index % 3])];
        new Observer(Input, Standardization).Observe(observation, tensor);
        return [.. tensor.Select((value, index) => value * Standardization.Deviation[index % 3] + Standardization.Mean[index % 3])];
    }
}
