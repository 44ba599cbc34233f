using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Tests.Sky;

public sealed class SimulatedSkyTests
{
    public static TheoryData<GalaxyKind> Kinds => [.. Enum.GetValues<GalaxyKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_seed_gives_the_same_picture_and_another_seed_another(GalaxyKind kind)
    {
        byte[] picture = SimulatedSky.Render(kind, 5, 64).Pixels.ToArray();
        Assert.Equal(picture, SimulatedSky.Render(kind, 5, 64).Pixels.ToArray());
        Assert.NotEqual(picture, SimulatedSky.Render(kind, 6, 64).Pixels.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(256)]
    public void Any_size_shows_a_galaxy_in_the_middle(int size)
    {
        foreach (GalaxyKind kind in Enum.GetValues<GalaxyKind>())
        {
            Image picture = SimulatedSky.Render(kind, 3, size);
            Assert.Equal((size, size), (picture.Height, picture.Width));
            Assert.True(Brightness(picture, size / 2, size / 2) > 5);
        }
    }

    [Fact]
    public void A_wider_field_shows_the_same_galaxy_smaller()
    {
        Image whole = SimulatedSky.Render(GalaxyKind.CompletelyRoundSmooth, 4, 128, 1);
        Image middle = SimulatedSky.Render(GalaxyKind.CompletelyRoundSmooth, 4, 64);
        double difference = 0;
        for (int row = 0; row < 64; row++)
        {
            for (int column = 0; column < 64; column++)
                difference += Math.Abs(Brightness(whole, row + 32, column + 32) - Brightness(middle, row, column));
        }

        Assert.InRange(difference / (64 * 64), 0, 5);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-1, 0.5)]
    [InlineData(8, 0)]
    [InlineData(8, 1.01)]
    [InlineData(8, double.NaN)]
    public void A_picture_of_nothing_is_refused(int size, double fieldOfView) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedSky.Render(GalaxyKind.Spiral, 1, size, fieldOfView));

    [Fact]
    public void Kinds_differ_in_their_axis_ratios()
    {
        double round = MedianAxisRatio(GalaxyKind.CompletelyRoundSmooth);
        double between = MedianAxisRatio(GalaxyKind.InBetweenSmooth);
        double cigar = MedianAxisRatio(GalaxyKind.CigarShapedSmooth);
        double edgeOn = MedianAxisRatio(GalaxyKind.EdgeOn);
        Assert.True(round > between + 0.1 && between > cigar + 0.1 && cigar > edgeOn, $"{round} {between} {cigar} {edgeOn}");
    }

    [Fact]
    public void Neighboring_classes_overlap()
    {
        double[] round = AxisRatios(GalaxyKind.CompletelyRoundSmooth);
        double[] between = AxisRatios(GalaxyKind.InBetweenSmooth);
        Assert.True(round.Min() < between.Max());
        Assert.True(between.Min() < AxisRatios(GalaxyKind.CigarShapedSmooth).Max());
    }

    private static double MedianAxisRatio(GalaxyKind kind) => AxisRatios(kind).Order().ElementAt(25);

    private static double[] AxisRatios(GalaxyKind kind) =>
        [.. Enumerable.Range(0, 51).Select(seed => AxisRatio(SimulatedSky.Render(kind, (ulong)seed, 64)))];

    // Root of the ratio of the second moments of the light above a threshold.
    private static double AxisRatio(Image picture)
    {
        double total = 0, xx = 0, yy = 0, xy = 0;
        for (int row = 0; row < picture.Height; row++)
        {
            for (int column = 0; column < picture.Width; column++)
            {
                double x = column - (picture.Width - 1) / 2.0;
                double y = row - (picture.Height - 1) / 2.0;
                double light = x * x + y * y > 24 * 24 ? 0 : Math.Max(0, Brightness(picture, row, column) - 20);
                total += light;
                xx += light * x * x;
                yy += light * y * y;
                xy += light * x * y;
            }
        }

        double half = (xx + yy) / 2;
        double spread = Math.Sqrt((xx - yy) * (xx - yy) / 4 + xy * xy);
        return total == 0 ? 1 : Math.Sqrt((half - spread) / (half + spread));
    }

    private static double Brightness(Image picture, int row, int column)
    {
        int index = (row * picture.Width + column) * Image.Channels;
        return (picture.Pixels[index] + picture.Pixels[index + 1] + picture.Pixels[index + 2]) / 3.0;
    }
}
