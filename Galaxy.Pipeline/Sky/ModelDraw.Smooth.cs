using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

internal static partial class ModelDraw
{
    // Effective radius over the radius that holds 90 %, of circular galaxies.
    private const double EffectiveOver90 = 0.42;

    private static GalaxyModel Smooth(GalaxyKind kind, double axisRatio, ref RandomStream random)
    {
        bool discy = Chance.Happens(kind == GalaxyKind.CigarShapedSmooth ? 0.6 : 0.25, ref random);
        double magnitude = Magnitude(ref random);
        double radius90 = Radius90(discy ? 5.6 : 5.2, magnitude, ref random);
        double index = discy
            ? Chance.Normal(1.1, 0.3, 0.6, 2, ref random)
            : Chance.Normal(2.8, 0.9, 1.3, 5.5, ref random);
        Color color = discy && Chance.Happens(0.65, ref random) ? YoungStars(ref random) : OldStars(ref random);
        double effective = Chance.LogNormal(EffectiveOver90, 0.10, ref random) * radius90
            * DeterministicMath.Pow(axisRatio, -0.45);
        Bands flux = Bands.Of(magnitude, color);
        double angle = Chance.Between(0, Math.PI, ref random);
        SersicModel body = new(flux, index, effective, axisRatio, 0);
        return new GalaxyModel(radius90, angle, body, null, FaintDisc(discy, body, ref random), null);
    }

    // Some smooth galaxies are discs whose arms volunteers did not see.
    private static DiscModel? FaintDisc(bool discy, SersicModel body, ref RandomStream random)
    {
        if (!discy || body.AxisRatio < 0.45 || !Chance.Happens(0.4, ref random))
            return null;
        Bands light = body.Flux * 0.3;
        return new DiscModel(light, body.EffectiveRadius / 1.68, body.AxisRatio, Arms(light, 0.5, ref random), []);
    }
}
