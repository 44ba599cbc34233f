using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

internal static partial class ModelDraw
{
    // Effective radius over the radius that holds 90 %, of circular galaxies.
    private const double EffectiveOver90 = 0.45;

    private static GalaxyModel Smooth(GalaxyKind kind, double axisRatio, ref RandomStream random)
    {
        bool cigar = kind == GalaxyKind.CigarShapedSmooth;
        bool discy = Chance.Happens(cigar ? 0.75 : 0.45, ref random);
        double magnitude = Magnitude(ref random) + (cigar ? 0.3 : 0);
        double radius90 = Radius90(discy ? 5.6 : 5.2, magnitude, ref random);
        double effective = Chance.LogNormal(EffectiveOver90, 0.10, ref random) * radius90
            * DeterministicMath.Pow(axisRatio, -0.45);
        double bulgeShare = Chance.Happens(cigar ? 0.6 : 0.3, ref random) ? 0 : Chance.Between(0.03, 0.55, ref random);
        double index = discy ? Chance.Normal(0.85, 0.3, 0.4, 1.6, ref random)
            : bulgeShare > 0 ? Chance.Normal(1.8, 0.7, 0.7, 4, ref random)
            : Chance.Normal(3.5, 1.2, 1.3, 6, ref random);
        Color color = discy && Chance.Happens(0.6, ref random) ? Mixed(Chance.Between(-0.2, 1, ref random), ref random) : OldStars(ref random);
        Bands flux = Bands.Of(magnitude, color);
        double angle = Chance.Between(0, Math.PI, ref random);
        SersicModel body = new(flux * (1 - bulgeShare), index, effective, axisRatio, 0, OffCenter(effective, ref random));
        return new GalaxyModel(
            radius90,
            angle,
            bulgeShare == 0 ? null : Bulge(body, Bands.Of(magnitude, NuclearColor(ref random)) * bulgeShare, ref random),
            body,
            Chance.Happens(0.15, ref random) ? WeakBar(body, ref random) : null,
            FaintDisc(discy, body, ref random),
            null);
    }

    // Rounder than what surrounds it, and turned against it: together, isophotes that twist.
    private static SersicModel Bulge(SersicModel body, Bands flux, ref RandomStream random) => new(
        flux,
        Chance.Between(0.8, 4, ref random),
        body.EffectiveRadius * Chance.LogNormal(0.22, 0.5, ref random),
        Math.Min(1, DeterministicMath.Pow(body.AxisRatio, Chance.Between(0.2, 1.3, ref random))),
        Chance.Normal(0, 0.25, ref random));

    // Now and then there are young stars or an active nucleus in the middle of old stars.
    private static Color NuclearColor(ref RandomStream random) =>
        Mixed(Chance.Happens(0.8, ref random) ? 1 : Chance.Between(-0.5, 1, ref random), ref random);

    private static SersicModel WeakBar(SersicModel body, ref RandomStream random) => new(
        body.Flux * Chance.Between(0.04, 0.15, ref random),
        0.5,
        body.EffectiveRadius * Chance.Between(0.5, 0.9, ref random),
        body.AxisRatio * Chance.Between(0.4, 0.8, ref random),
        Chance.Normal(0, 0.5, ref random));

    // Some smooth galaxies are discs whose arms volunteers did not see.
    private static DiscModel? FaintDisc(bool discy, SersicModel body, ref RandomStream random)
    {
        if (!discy || body.AxisRatio < 0.45 || !Chance.Happens(0.4, ref random))
            return null;
        Bands light = body.Flux * 0.3;
        ArmsModel arms = Arms(light, 0.5, ref random);
        return new DiscModel(light, body.EffectiveRadius / 1.68, body.AxisRatio, arms, Knots(arms, ref random));
    }

    // Few galaxies have all their light around the same point.
    private static Offset OffCenter(double effective, ref RandomStream random)
    {
        double typical = effective * Chance.LogNormal(0.04, 0.7, ref random);
        return new Offset(Chance.Normal(0, typical, ref random), Chance.Normal(0, typical, ref random));
    }
}
