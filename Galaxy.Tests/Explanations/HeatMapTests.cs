using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Explanations;

public sealed class HeatMapTests
{
    [Fact]
    public void Enlargement_is_bilinear_between_the_middles_of_values_and_even_beyond_them() => Assert.Equal<float>(
        [
            0, 0.125f, 0.375f, 0.5f,
            0.125f, 0.25f, 0.5f, 0.625f,
            0.375f, 0.5f, 0.75f, 0.875f,
            0.5f, 0.625f, 0.875f, 1,
        ],
        new HeatMap(2, 2, [0, 0.5f, 0.5f, 1]).Enlarge(4, 4).Values);

    [Fact]
    public void Enlargement_by_an_odd_number_keeps_the_values_at_their_middles() => Assert.Equal(
        [0, 0, 1, 2, 3, 3],
        new HeatMap(1, 2, [0, 1]).Enlarge(1, 6).Values.Select(value => MathF.Round(3 * value, 4)));

    [Fact]
    public void Map_of_one_value_is_even() => Assert.Equal<float>([1, 1, 1, 1, 1, 1], new HeatMap(1, 1, [1]).Enlarge(2, 3).Values);

    [Fact]
    public void Cold_places_keep_the_picture_and_hot_ones_take_the_last_color_of_the_scale()
    {
        Image picture = Image.Own(1, 2, [10, 20, 30, 10, 20, 30]);
        Image overlay = new HeatMap(1, 2, [0, 1]).Over(picture);
        Assert.Equal([10, 20, 30], overlay.Pixels[..3].ToArray());
        (float red, float green, float blue) = HeatScale.Color(1);
        Assert.All(overlay.Pixels[3..].ToArray().Zip((float[])[red, green, blue], picture.Pixels[3..].ToArray()), mixed =>
            Assert.InRange(mixed.First, mixed.Third + 0.5 * (mixed.Second - mixed.Third), mixed.Second));
    }

    [Fact]
    public void Scale_grows_lighter_all_the_way()
    {
        float[] lightness = [.. Enumerable.Range(0, 101)
            .Select(percent => HeatScale.Color(percent / 100f))
            .Select(color => 0.2126f * color.Red + 0.7152f * color.Green + 0.0722f * color.Blue)];
        Assert.Equal(lightness.Order(), lightness);
        Assert.True(lightness[^1] - lightness[0] > 150);
    }
}
