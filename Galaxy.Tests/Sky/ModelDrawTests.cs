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
    public void Some_galaxies_have_companions_of_their_own_color_close_by() =>
        Assert.InRange(Scenes(GalaxyKind.CompletelyRoundSmooth).Count(HasCompanion), 20, 120);

    private static IEnumerable<SceneModel> Scenes(GalaxyKind kind) => Enumerable.Range(0, 200).Select(seed => ModelDraw.Draw(kind, (ulong)seed));

    private static bool HasCompanion(SceneModel scene) => scene.Exposure.Neighbors.Any(neighbor =>
        Math.Abs(neighbor.Flux.G / neighbor.Flux.R - scene.Galaxy.Light.G / scene.Galaxy.Light.R) < 1e-4
        && Math.Sqrt(neighbor.X * neighbor.X + neighbor.Y * neighbor.Y) <= 2.5 * scene.Galaxy.Radius90);
}
