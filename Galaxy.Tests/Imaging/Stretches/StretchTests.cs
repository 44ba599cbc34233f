using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Stretches;

namespace Galaxy.Tests.Imaging.Stretches;

/// <summary>A faint galaxy on a noisy sky looks the same in any unit, on any pedestal, with or without pixels that have no value.</summary>
public sealed class StretchTests
{
    private const int Side = 64;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1000)]
    [InlineData(1e-12, 0)]
    [InlineData(1e30, 0)]
    [InlineData(1, -113)]
    public void Unit_and_pedestal_do_not_matter(double unit, double pedestal)
    {
        Image expected = Galaxy(1).ToImage();
        Image actual = Galaxy(1, value => (float)(value * unit + pedestal)).ToImage();
        AssertClose(expected, actual, 2);
    }

    [Fact]
    public void The_sky_is_dark_and_noisy_the_center_white_and_one_plane_gray()
    {
        Image image = Galaxy(1).ToImage();

        Assert.Equal([255, 255, 255], Pixel(image, Side / 2, Side / 2));
        double sky = Corner(image).Average(value => (double)value);
        Assert.InRange(sky, 4, 40);
        Assert.True(Corner(image).Distinct().Count() > 10);
        for (int index = 0; index < image.Pixels.Length; index += 3)
            Assert.True(image.Pixels[index] == image.Pixels[index + 1] && image.Pixels[index] == image.Pixels[index + 2]);
    }

    [Fact]
    public void Three_quarters_without_value_are_black_and_change_nothing_else()
    {
        float[] values = Galaxy(1).Plane(0).ToArray();
        FloatPlanes seldom = FloatPlanes.Own(Side * 2, Side * 2, 1, [.. Padded(values)]);
        Image image = seldom.ToImage();

        Assert.Equal([0, 0, 0], Pixel(image, Side + 1, 3));
        for (int row = 0; row < Side; row++)
        {
            for (int column = 0; column < Side; column++)
                Assert.Equal(Pixel(Galaxy(1).ToImage(), row, column), Pixel(image, row, column));
        }

        static IEnumerable<float> Padded(float[] values) => Enumerable.Range(0, Side * Side * 4)
            .Select(index => (Row: index / (2 * Side), Column: index % (2 * Side)))
            .Select(at => at.Row < Side && at.Column < Side ? values[at.Row * Side + at.Column] : at.Row % 2 == 0 ? float.NaN : float.PositiveInfinity);
    }

    [Theory]
    [InlineData(-999, 0.05)]
    [InlineData(-999, 0.4)]
    [InlineData(-1e30f, 0.05)]
    [InlineData(-1e30f, 0.2)]
    [InlineData(-1e30f, 0.4)]
    public void A_number_far_below_all_others_is_no_value(float blank, double share)
    {
        Assert.Equal(With(float.NaN).ToImage().Pixels, With(blank).ToImage().Pixels);

        FloatPlanes With(float number)
        {
            float[] values = Galaxy(1).Plane(0).ToArray();
            return FloatPlanes.Own(Side, Side, 1,
                [.. values.Select((value, index) => (int)((index + 1) * share) > (int)(index * share) ? number : value)]);
        }
    }

    [Fact]
    public void A_sky_of_zeros_saturated_stars_and_single_photons_have_values()
    {
        float[] values = Galaxy(1).Plane(0).ToArray();
        Assert.Equal(0, UndeclaredBlanks.Count([.. values.Select(value => value < 3 ? 0 : value)]));
        Assert.Equal(0, UndeclaredBlanks.Count([.. values.Select(value => Math.Clamp(value, -1, 50))]));
        Assert.Equal(0, UndeclaredBlanks.Count([.. values.Select((value, index) => index % 10 == 0 ? 1e6f : value)]));
        Assert.Equal(0, UndeclaredBlanks.Count([.. values.Select((_, index) => index % 3 == 0 ? index % 4 + 1 : 0)]));
        Assert.Equal(0, UndeclaredBlanks.Count([.. values.Select((_, index) => index % 2 * 1000f)]));
    }

    /// <summary>Their noise is no sky's, but what is between black and white remains in sight.</summary>
    [Fact]
    public void Numbers_far_below_that_differ_leave_a_linear_picture()
    {
        float[] values = Galaxy(1).Plane(0).ToArray();
        Image image = FloatPlanes.Own(Side, Side, 1, [.. values.Select((value, index) => index % 5 == 2 ? -1e30f - index * 1e27f : value)]).ToImage();
        Assert.Equal(255, Pixel(image, Side / 2, Side / 2)[0]);
        Assert.InRange(Pixel(image, Side / 2, Side / 2 + 6)[0], 40, 150);
    }

    [Fact]
    public void Zero_median_and_no_noise_show_what_is_there()
    {
        float[] values = new float[Side * Side];
        values[100] = 1;
        values[200] = 0.1f;
        Image image = FloatPlanes.Own(Side, Side, 1, values).ToImage();

        Assert.Equal(255, image.Pixels[300]);
        Assert.InRange(image.Pixels[600], 100, 150);
        Assert.Equal(0, image.Pixels[0]);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(0)]
    [InlineData(1e-12f)]
    [InlineData(float.MaxValue)]
    [InlineData(float.MinValue)]
    public void A_plane_without_light_is_black(float value)
    {
        foreach (int planes in new[] { 1, 3 })
        {
            FloatPlanes flat = FloatPlanes.Own(3, 5, planes, [.. Enumerable.Repeat(value, 15 * planes)]);
            Assert.Equal(!float.IsNaN(value), flat.HasValues);
            Assert.False(flat.ToImage().Pixels.ContainsAnyExcept((byte)0));
        }
    }

    [Fact]
    public void Values_at_the_limits_of_floats_give_a_picture()
    {
        Random random = new(1);
        float[] values = [.. Enumerable.Range(0, 3000).Select(_ => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)))];
        Assert.Equal(30 * 100 / 3 * 3, FloatPlanes.Own(10, 100, 3, values).ToImage().Pixels.Length);
    }

    /// <summary>Twice as red on the right, in the disc and in the center beyond white, whatever the planes' own whites are.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    public void Hues_are_kept_up_to_white_and_beyond(int radius)
    {
        float[] red = Galaxy(1).Plane(0).ToArray();
        float[] blue = [.. red.Select((value, index) => index % Side < Side / 2 ? value : value / 2)];
        Image image = FloatPlanes.Own(Side, Side, 3, [.. red, .. red, .. blue]).ToImage();

        byte[] left = Pixel(image, Side / 2, Side / 2 - radius);
        byte[] right = Pixel(image, Side / 2, Side / 2 + radius);
        Assert.InRange(right[0] / (double)right[2] / (left[0] / (double)left[2]), 1.9, 2.1);
        Assert.Equal(right[0], right[1]);
    }

    [Fact]
    public void A_band_without_values_leaves_the_others()
    {
        float[] values = Galaxy(1).Plane(0).ToArray();
        Image image = FloatPlanes.Own(Side, Side, 3, [.. values, .. values, .. values.Select(_ => float.NaN)]).ToImage();
        Assert.Equal([255, 255, 0], Pixel(image, Side / 2, Side / 2));
    }

    [Fact]
    public void Planes_may_come_by_pixel_and_in_another_order()
    {
        FloatPlanes planes = FloatPlanes.OfPixels(1, 2, [1, 2, 3, 4, 5, 6]);
        Assert.Equal([1, 4], planes.Plane(0));
        Assert.Equal([3, 6], planes.Plane(2));
        Assert.Equal([3, 6], planes.Ordered([2, 1, 0]).Plane(0));
        Assert.Equal([2, 5], planes.Ordered([2, 1, 0]).Plane(1));
    }

    [Fact]
    public void Quantiles_are_those_of_the_sorted_finite_values()
    {
        Random random = new(5);
        float[] values = [.. Enumerable.Range(0, 500).Select(_ => (float)(random.NextDouble() - 0.5)), float.NaN, float.NegativeInfinity, 0, -0f];
        float[] sorted = [.. values.Where(float.IsFinite).Order()];
        foreach (double share in (double[])[0, 0.05, 0.25, 0.5, 0.995, 1])
            Assert.Equal(sorted[(int)(share * (sorted.Length - 1))], ((ReadOnlySpan<float>)values).Quantiles(share)[0]);
        Assert.Equal(float.NaN, ((ReadOnlySpan<float>)[float.NaN]).Quantiles(0.5)[0]);
    }

    /// <summary>A round galaxy of 200 standard deviations of the sky.</summary>
    private static FloatPlanes Galaxy(int planes, Func<double, float>? map = null)
    {
        Random random = new(3);
        float[] values = [.. Enumerable.Range(0, planes * Side * Side).Select(index => Value(index % Side, index / Side % Side))];
        return FloatPlanes.Own(Side, Side, planes, values);

        float Value(int column, int row)
        {
            double radius = Math.Sqrt((column - 32) * (column - 32) + (row - 32) * (row - 32));
            double noise = Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
            double value = 200 * Math.Exp(-radius / 4) + noise;
            return map?.Invoke(value) ?? (float)value;
        }
    }

    private static byte[] Pixel(Image image, int row, int column) => image.Pixels.Slice((row * image.Width + column) * 3, 3).ToArray();

    private static IEnumerable<byte> Corner(Image image) =>
        from row in Enumerable.Range(0, 12) from column in Enumerable.Range(0, 12) select Pixel(image, row, column)[0];

    private static void AssertClose(Image expected, Image actual, int most)
    {
        for (int index = 0; index < expected.Pixels.Length; index++)
            Assert.InRange(actual.Pixels[index], expected.Pixels[index] - most, expected.Pixels[index] + most);
    }
}
