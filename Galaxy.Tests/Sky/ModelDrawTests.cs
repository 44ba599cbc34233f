using Galaxy.Pipeline.Sky;

namespace Galaxy.Tests.Sky;

public sealed class ModelDrawTests
{
    [Fact]
    public void Arms_of_spirals_show_in_nearly_all()
    {
        SceneModel[] scenes = [.. Scenes(GalaxyKind.Spiral)];
        Assert.InRange(scenes.Count(scene => scene.Galaxy.Disc!.ArmContrast(scene.Exposure.Seeing.R) < 0.24), 0, 2);
    }

    [Fact]
    public void Worse_seeing_hides_arms()
    {
        DiscModel disc = ModelDraw.Draw(GalaxyKind.Spiral, 1).Galaxy.Disc!;
        Assert.True(disc.ArmContrast(1) > disc.ArmContrast(2) && disc.ArmContrast(2) > disc.ArmContrast(4));
        Assert.Equal(0, (disc with { Arms = null }).ArmContrast(1));
    }

    [Fact]
    public void Smooth_galaxies_have_bulges_and_envelopes_of_different_shape_color_and_angle()
    {
        GalaxyModel[] galaxies = [.. Scenes(GalaxyKind.InBetweenSmooth).Select(scene => scene.Galaxy)];
        Assert.All(galaxies, galaxy => Assert.NotNull(galaxy.Envelope));
        GalaxyModel[] bulged = [.. galaxies.Where(galaxy => galaxy.Bulge is not null)];
        Assert.InRange(bulged.Length, 100, 190);
        Assert.All(bulged, galaxy => Assert.NotEqual(galaxy.Envelope!.Turn, galaxy.Bulge!.Turn));
        Assert.Contains(bulged, galaxy => galaxy.Bulge!.Flux.G / galaxy.Bulge.Flux.R < 0.8 * galaxy.Envelope!.Flux.G / galaxy.Envelope.Flux.R);
    }

    [Fact]
    public void Half_of_the_discs_from_above_have_a_bar_from_weak_to_strong_and_their_arms_begin_where_it_ends()
    {
        GalaxyModel[] discs = [.. Scenes(GalaxyKind.FaceOnDisc).Select(scene => scene.Galaxy)];
        GalaxyModel[] barred = [.. discs.Where(disc => disc.Bar is not null)];
        Assert.InRange(barred.Length, 80, 120);
        Assert.InRange(barred.Min(Share), 0.02, 0.06);
        Assert.InRange(barred.Max(Share), 0.25, 0.35);
        Assert.All(barred.Where(disc => disc.Disc!.Arms is not null), disc => Assert.Equal(2, disc.Disc!.Arms!.Count));

        static double Share(GalaxyModel galaxy) => galaxy.Bar!.Flux.R / galaxy.Light.R;
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(0.5, 0.5, 0.26665)]
    [InlineData(2.5, 0.5, -0.35746)]
    public void A_bar_is_seen_where_the_tilted_disc_shows_it(double angle, double tilt, double seen)
    {
        SersicModel bar = new PlaneBar(0.1, 1, angle, 0.3).Seen(new Bands(1, 1, 1), length: 2, tilt);
        double turn = bar.Turn > Math.PI / 2 ? bar.Turn - Math.PI : bar.Turn;
        Assert.Equal(seen, turn, 1e-4);
        Assert.Equal(0.55 * 2 * Math.Sqrt(Math.Pow(Math.Cos(angle), 2) + Math.Pow(tilt * Math.Sin(angle), 2)), bar.EffectiveRadius, 1e-9);
    }

    [Fact]
    public void Some_galaxies_have_companions_of_their_own_color_close_by() =>
        Assert.InRange(Scenes(GalaxyKind.CompletelyRoundSmooth).Count(HasCompanion), 20, 120);

    private static IEnumerable<SceneModel> Scenes(GalaxyKind kind) => Enumerable.Range(0, 200).Select(seed => ModelDraw.Draw(kind, (ulong)seed));

    private static bool HasCompanion(SceneModel scene) => scene.Exposure.Neighbors.Any(neighbor =>
        Math.Abs(neighbor.Flux.G / neighbor.Flux.R - scene.Galaxy.Light.G / scene.Galaxy.Light.R) < 1e-4
        && Math.Sqrt(neighbor.X * neighbor.X + neighbor.Y * neighbor.Y) <= 2.5 * scene.Galaxy.Radius90);
}
