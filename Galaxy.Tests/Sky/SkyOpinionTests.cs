using Galaxy.Pipeline.Sky;

namespace Galaxy.Tests.Sky;

public sealed class SkyOpinionTests
{
    [Fact]
    public void Arms_of_spirals_are_features_and_faint_arms_of_smooth_galaxies_seldom_are()
    {
        double[] faint = [.. Models(GalaxyKind.InBetweenSmooth).Where(galaxy => galaxy.Disc is not null).Select(Features)];
        Assert.InRange(faint.Length, 10, 100);
        Assert.InRange(faint.Average(), 0.1, 0.35);
        Assert.InRange(Models(GalaxyKind.Spiral).Average(Features), 0.65, 0.95);
    }

    [Theory]
    [InlineData(GalaxyKind.CompletelyRoundSmooth, 0)]
    [InlineData(GalaxyKind.InBetweenSmooth, 1)]
    [InlineData(GalaxyKind.CigarShapedSmooth, 2)]
    public void Most_say_of_a_smooth_galaxys_shape_what_its_kind_is(GalaxyKind kind, int answer) =>
        Assert.True(Models(kind).Average(galaxy => SkyOpinion.Of(7, galaxy)[answer]) > 0.55);

    [Fact]
    public void The_more_light_a_bar_has_the_more_say_that_there_is_one()
    {
        GalaxyModel disc = Models(GalaxyKind.FaceOnDisc).First(galaxy => galaxy.Bar is { EffectiveRadius: > 2 });
        Assert.True(Bar(disc with { Bar = null }) < 0.1);
        Assert.True(Bar(disc with { Bar = disc.Bar! with { Flux = disc.Light * 0.3 } }) > 0.7);
        Assert.True(Bar(disc with { Bar = disc.Bar with { Flux = disc.Light * 0.02 } }) < 0.6);

        static double Bar(GalaxyModel galaxy) => SkyOpinion.Of(3, galaxy)[0];
    }

    private static double Features(GalaxyModel galaxy) => SkyOpinion.Of(1, galaxy)[1];

    private static IEnumerable<GalaxyModel> Models(GalaxyKind kind) => Enumerable.Range(0, 200).Select(seed => ModelDraw.Draw(kind, (ulong)seed).Galaxy);
}
