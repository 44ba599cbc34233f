using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Tests.Imaging.Framings;

/// <summary>A frame follows the galaxy's size and place, and nothing else.</summary>
public sealed class LightFramingTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 0.4)]
    [InlineData(2.5, 1)]
    [InlineData(4, 0.7)]
    public void Side_grows_with_the_galaxy(double index, double axes)
    {
        PaintedGalaxy galaxy = new() { Index = index, Axes = axes };
        double unit = Side(galaxy with { Radius = 24 }) / 24.0;

        Assert.All((double[])[16, 20, 28], radius => Assert.Equal(unit, Side(galaxy with { Radius = radius }) / radius, unit * 0.18));
        Assert.InRange(unit, 4, 10);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public void A_small_galaxy_in_a_large_picture_is_measured_closely(double radius)
    {
        PaintedGalaxy galaxy = new() { Height = 900, Width = 1000, Radius = radius };
        double unit = Side(new PaintedGalaxy()) / 30.0;

        Assert.Equal(unit, Side(galaxy) / radius, unit * 0.1);
    }

    [Theory]
    [InlineData(0.0001)]
    [InlineData(0.0006)]
    [InlineData(0.0012)]
    public void Noise_and_sky_change_little(double noise)
    {
        int side = Side(new PaintedGalaxy());

        Assert.Equal(side, Side(new PaintedGalaxy { Noise = noise, Seed = 5 }), side * 0.06);
        Assert.Equal(side, Side(new PaintedGalaxy { Noise = noise, Sky = 0.004 }), side * 0.06);
        Assert.Equal(side, Side(new PaintedGalaxy { Noise = noise, Brightness = 0.02 }), side * 0.06);
    }

    /// <summary>Squares of such distances have more than 32 bits.</summary>
    [Fact]
    public void Light_at_the_end_of_a_long_strip_is_far()
    {
        const int width = 100_001;
        byte[] pixels = new byte[3 * width * Image.Channels];
        pixels.AsSpan((width + width / 2 + 32_768) * Image.Channels, Image.Channels).Fill(255);
        LightGrid grid = LightGrid.Of(Image.Own(3, width, pixels), PixelArea.Whole(3, width));
        Assert.Equal(width, grid.Columns);
        Assert.Equal(default, LightCenter.Of(grid, new SkyLevel(0, 1)));
    }

    [Theory]
    [InlineData(18, -11)]
    [InlineData(-20, 20)]
    public void Frame_is_around_the_galaxy(double down, double right)
    {
        PixelArea area = Frame(new PaintedGalaxy { Radius = 20, Offset = (down, right) });

        Assert.Equal(150 + down, area.Top + area.Height / 2.0, 4.0);
        Assert.Equal(150 + right, area.Left + area.Width / 2.0, 4.0);
    }

    [Theory]
    [InlineData(70, 60, 10)]
    [InlineData(-80, 20, 15)]
    [InlineData(0, 110, 30)]
    public void A_neighbor_pulls_nothing(double down, double right, double radius)
    {
        PaintedGalaxy alone = new() { Radius = 20 };
        (PixelArea area, PixelArea beside) = (Frame(alone), Frame(alone with { Neighbor = (down, right, radius) }));

        Assert.Equal(area.Height, beside.Height, area.Height * 0.06);
        Assert.Equal(area.Top + area.Height / 2.0, beside.Top + beside.Height / 2.0, 2.0);
        Assert.Equal(area.Left + area.Width / 2.0, beside.Left + beside.Width / 2.0, 2.0);
    }

    [Fact]
    public void A_picture_at_half_its_size_has_the_same_frame() => Assert.All(Galaxies(424), picture =>
    {
        FoundFrame frame = Found(picture);
        FoundFrame half = Found(picture.AreaScale(212, 212));

        Assert.False(frame.IsFallback);
        Assert.Equal(frame.Share, half.Share, frame.Share * 0.05);
    });

    [Fact]
    public void A_galaxy_that_fills_the_picture_and_more_is_shown_whole()
    {
        FramedArea frame = LightFraming.Of(new PaintedGalaxy { Height = 120, Width = 150, Radius = 200 }.Paint());

        Assert.Equal((120, 120, false), (frame.Area.Height, frame.Area.Width, frame.IsFallback));
    }

    [Theory]
    [InlineData(424, 424)]
    [InlineData(75, 130)]
    [InlineData(64, 64)]
    [InlineData(9, 200)]
    [InlineData(8, 8)]
    [InlineData(5, 200)]
    [InlineData(1, 1)]
    public void Nothing_but_sky_shows_the_middle_half_and_all_of_a_tiny_picture(int height, int width)
    {
        PaintedGalaxy empty = new() { Height = height, Width = width, Brightness = 0 };
        foreach (PaintedGalaxy sky in (PaintedGalaxy[])[empty, empty with { Noise = 0 }, empty with { Noise = 0.003, Sky = 0.005 }, empty with { Sky = 0, Noise = 0 }])
        {
            FramedArea frame = LightFraming.Of(sky.Paint());

            Assert.True(frame.IsFallback);
            int side = Math.Min(height, width);
            Assert.Equal(side < 9 ? side : side / 2.0, frame.Area.Height, side < 9 ? 0 : 1.0);
            Assert.Equal(height / 2.0, frame.Area.Top + frame.Area.Height / 2.0);
            Assert.Equal(width / 2.0, frame.Area.Left + frame.Area.Width / 2.0);
        }
    }

    [Fact]
    public void Frame_lies_in_the_picture()
    {
        RandomStream random = new(seed: 7);
        for (int run = 0; run < 300; run++)
        {
            (int height, int width) = (1 + random.NextInt(90), 1 + random.NextInt(90));
            PaintedGalaxy galaxy = new()
            {
                Height = height, Width = width, Radius = 1 + random.NextInt(40), Offset = (random.NextInt(41) - 20, random.NextInt(41) - 20), Seed = (ulong)run,
            };
            PixelArea area = Frame(galaxy);

            Assert.Equal(area.Within(height, width), area);
            Assert.InRange(area.Height - area.Width, -1, 1);
        }
    }

    private static int Side(PaintedGalaxy galaxy) => Frame(galaxy).Height;

    private static PixelArea Frame(PaintedGalaxy galaxy) => LightFraming.Of(galaxy.Paint()).Area;

    private static FoundFrame Found(Image picture) => LightFraming.Of(picture).In(ImagePart.Whole(picture));

    private static IEnumerable<Image> Galaxies(int size) => Enumerable.Range(0, 12).Select(index =>
    {
        (GalaxyKind kind, ulong seed) = SimulatedSky.Draw(seed: 3, index, SkyMix.Flat);
        return SimulatedSky.Render(kind, seed, size, fieldOfView: 1);
    });
}
