using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

internal static partial class ModelDraw
{
    private static GalaxyModel EdgeOn(ref RandomStream random)
    {
        double magnitude = Magnitude(ref random) - 0.1;
        double radius90 = Radius90(6.2, magnitude, ref random);
        double length = Chance.LogNormal(0.42, 0.14, ref random) * radius90;
        double height = length * Chance.LogNormal(0.18, 0.25, ref random);
        double bulgeShare = Chance.Happens(0.15, ref random) ? 0 : Chance.Between(0.03, 0.4, ref random);
        double tilt = Math.PI / 180 * Math.Min(25, Math.Abs(Chance.Normal(0, 8, ref random)));
        double dust = Chance.Happens(0.3, ref random) ? 0 : Chance.LogNormal(6, 0.7, ref random);
        Color discColor = Mixed(Chance.Between(0.35, 1, ref random), ref random);
        Bands disc = Bands.Of(magnitude, discColor) * (1 - bulgeShare);
        Bands bulge = Bands.Of(magnitude, OldStars(ref random)) * bulgeShare;
        SersicModel? bulgeModel = bulgeShare == 0 ? null : new SersicModel(
            bulge,
            Chance.Between(1, 3.5, ref random),
            length * Chance.LogNormal(0.3 + 0.6 * bulgeShare, 0.3, ref random),
            Chance.Between(0.45, 0.9, ref random),
            0);
        return new GalaxyModel(
            radius90,
            Chance.Between(0, Math.PI, ref random),
            bulgeModel,
            null,
            null,
            null,
            new ThickDiscModel(disc, length, height, tilt, dust));
    }

    // A color between young (0) and old (1) stars.
    private static Color Mixed(double age, ref RandomStream random)
    {
        Color old = OldStars(ref random);
        Color young = YoungStars(ref random);
        return new Color(
            young.GMinusR + age * (old.GMinusR - young.GMinusR),
            young.RMinusI + age * (old.RMinusI - young.RMinusI));
    }
}
