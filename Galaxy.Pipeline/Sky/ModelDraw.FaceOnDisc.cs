using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

internal static partial class ModelDraw
{
    private static GalaxyModel FaceOnDisc(ref RandomStream random)
    {
        double magnitude = Magnitude(ref random) - 0.2;
        double radius90 = Radius90(6.8, magnitude, ref random);
        double length = Chance.LogNormal(0.34, 0.14, ref random) * radius90;
        double axisRatio = DiscAxisRatio(Chance.Normal(0.75, 0.18, 0.4, 1, ref random));
        Bands old = Bands.Of(magnitude, OldStars(ref random));
        double bulgeShare = Chance.Between(0.02, 0.35, ref random);
        PlaneBar? bar = Chance.Happens(0.5, ref random) ? PlaneBar.Draw(ref random) : null;
        Bands disc = Bands.Of(magnitude, Mixed(Chance.Between(-0.3, 1, ref random), ref random)) * (1 - bulgeShare - (bar?.Share ?? 0));
        return new GalaxyModel(
            radius90,
            Chance.Between(0, Math.PI, ref random),
            DiscBulge(old, bulgeShare, length, axisRatio, ref random),
            null,
            bar?.Seen(old, length, axisRatio),
            Chance.Happens(0.65, ref random) ? WithArms(disc, length, axisRatio, bar, ref random) : new DiscModel(disc, length, axisRatio, null, []),
            null);
    }

    private static DiscModel WithArms(Bands disc, double length, double axisRatio, PlaneBar? bar, ref RandomStream random)
    {
        ArmsModel arms = Arms(disc * 0.7, Chance.LogNormal(1.2, 0.6, ref random), ref random);
        ArmsModel placed = bar?.Continue(arms) ?? arms;
        return new DiscModel(disc * 0.7, length, axisRatio, placed, Knots(placed, ref random));
    }
}
