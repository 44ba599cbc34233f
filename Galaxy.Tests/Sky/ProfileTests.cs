using Galaxy.Pipeline.Sky;

namespace Galaxy.Tests.Sky;

public sealed class ProfileTests
{
    [Theory]
    [InlineData(0.6)]
    [InlineData(1)]
    [InlineData(4)]
    public void Half_of_a_Sersic_profiles_light_lies_within_its_effective_radius(double index)
    {
        Detector detector = new(401, 0.5);
        Sersic.Paint(detector, new SersicModel(new Bands(1, 1, 1), index, 12, 1, 0), 0, 0, 0);
        double inside = 0;
        for (int cell = 0; cell < detector.R.Length; cell++)
        {
            double x = detector.Position(cell % detector.Side);
            double y = detector.Position(cell / detector.Side);
            inside += x * x + y * y < 12 * 12 ? detector.R[cell] : 0;
        }

        Assert.Equal(1, detector.R.Sum(), 0.02);
        Assert.Equal(0.5, inside, 0.045);
    }

    [Fact]
    public void A_thin_disc_and_a_disc_from_the_side_keep_their_light()
    {
        Detector thin = new(301, 0.5);
        Disc.Paint(thin, new DiscModel(new Bands(1, 2, 3), 10, 0.6, null, []), 0.4);
        Assert.Equal(2, thin.R.Sum(), 0.06);
        Detector side = new(301, 0.5);
        DustLane.Paint(side, new ThickDiscModel(new Bands(1, 2, 3), 10, 2, 0.1, 0), 0.4);
        Assert.Equal(2, side.R.Sum(), 0.2);
    }

    [Fact]
    public void Dust_dims_a_disc_from_the_side_and_reddens_it()
    {
        Detector clear = new(101, 0.5);
        Detector dusty = new(101, 0.5);
        ThickDiscModel disc = new(new Bands(1, 1, 1), 8, 1.5, 0.02, 0);
        DustLane.Paint(clear, disc, 0);
        DustLane.Paint(dusty, disc with { DustDepth = 5 }, 0);
        int middle = 50 * 101 + 50;
        Assert.True(dusty.R[middle] < 0.7 * clear.R[middle]);
        Assert.True(dusty.G[middle] < dusty.R[middle] && dusty.R[middle] < dusty.I[middle]);
    }

    [Fact]
    public void A_dust_lane_crosses_the_bulge_off_the_middle_when_tilted()
    {
        Detector detector = new(101, 0.5);
        for (int cell = 0; cell < detector.R.Length; cell++)
            detector.Add(cell, new Bands(1, 1, 1), 1);
        DustLane.Paint(detector, new ThickDiscModel(default, 8, 1.5, 0.15, 6), 0);
        Assert.NotEqual(1, detector.R[47 * 101 + 50] / detector.R[53 * 101 + 50], 0.2);
        Assert.True(Math.Min(detector.R[47 * 101 + 50], detector.R[53 * 101 + 50]) < 0.5);
        Assert.Equal(1, detector.R[5 * 101 + 50]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Spiral_arms_brighten_the_disc_along_logarithmic_ridges(int count)
    {
        ArmsModel model = new(count, 0.35, 1, 2, 2, new Bands(1, 1, 1), 0.3, 0, 0);
        SpiralArms arms = new(model);
        for (double radius = 1; radius < 4; radius += 0.37)
        {
            double ridge = SpiralArms.Ridge(model, radius, 0);
            double between = ridge + Math.PI / count;
            Assert.Equal(2, arms.At(radius * Math.Cos(ridge), radius * Math.Sin(ridge), radius), 0.02);
            Assert.Equal(0, arms.At(radius * Math.Cos(between), radius * Math.Sin(between), radius), 0.02);
        }
    }

    [Fact]
    public void The_point_spread_keeps_the_light_and_has_the_width_it_was_given()
    {
        Detector detector = new(65, 0.25);
        detector.AddPoint(0, 0, new Bands(1, 1, 1));
        PointSpread.Blur(detector, new Bands(2, 2, 2));
        Assert.Equal(1, detector.G.Sum(), 1e-3);
        double peak = detector.G[32 * 65 + 32];
        Assert.True(detector.G[32 * 65 + 32 + 3] > peak / 2);
        Assert.True(detector.G[32 * 65 + 32 + 5] < peak / 2);
    }

    [Fact]
    public void The_color_map_keeps_the_hue_of_faint_and_saturated_light()
    {
        Detector detector = new(2, Detector.NativePixel);
        detector.Add(0, new Bands(1, 1, 1), 0.01);
        detector.Add(1, new Bands(1, 1, 1), 1000);
        AsinhColor.Map(detector);
        Assert.Equal(detector.I[0] / detector.G[0], detector.I[1] / detector.G[1], 1e-3);
        Assert.Equal(255, detector.G[1], 0.1);
        Assert.InRange(detector.R[0], 0.1, 6);
        Assert.Equal(0, detector.R[2]);
    }
}
