using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

internal static partial class ModelDraw
{
    // Least contrast of arms, blurred as they are, that volunteers agree on.
    private const double ClearArms = 0.25;

    // Of discs whose arms are too faint or too blurred to see, volunteers do not say that they are spirals.
    private static GalaxyModel Spiral(double seeing, ref RandomStream random)
    {
        GalaxyModel galaxy = Spiral(ref random);
        for (int attempt = 0; attempt < 16 && galaxy.Disc!.ArmContrast(seeing) < ClearArms; attempt++)
            galaxy = Spiral(ref random);
        return galaxy;
    }

    private static GalaxyModel Spiral(ref RandomStream random)
    {
        double magnitude = Magnitude(ref random) - 0.2;
        double radius90 = Radius90(6.8, magnitude, ref random);
        double length = Chance.LogNormal(0.34, 0.14, ref random) * radius90;
        double axisRatio = DiscAxisRatio(Chance.Normal(0.72, 0.2, 0.3, 1, ref random));
        double bulgeShare = Chance.Between(0.03, 0.35, ref random);
        Color discColor = Mixed(Chance.Between(-0.2, 0.7, ref random), ref random);
        Bands disc = Bands.Of(magnitude, discColor) * (0.7 * (1 - bulgeShare));
        Bands armLight = Bands.Of(magnitude, Mixed(Chance.Between(-0.6, 0.4, ref random), ref random)) * (0.7 * (1 - bulgeShare));
        Bands old = Bands.Of(magnitude, OldStars(ref random));
        double angle = Chance.Between(0, Math.PI, ref random);
        ArmsModel arms = Arms(armLight, Chance.LogNormal(2, 0.5, ref random), ref random);
        return new GalaxyModel(
            radius90,
            angle,
            DiscBulge(old, bulgeShare, length, axisRatio, ref random),
            null,
            Chance.Happens(0.3, ref random) ? Bar(old, length, axisRatio, ref random) : null,
            new DiscModel(disc, length, axisRatio, arms, Knots(arms, ref random)),
            null);
    }

    // Discs are not infinitely thin.
    private static double DiscAxisRatio(double cosine) => Math.Sqrt(cosine * cosine + 0.15 * 0.15 * (1 - cosine * cosine));

    private static SersicModel DiscBulge(Bands old, double share, double length, double axisRatio, ref RandomStream random) => new(
        old * share,
        Chance.Between(1, 3.5, ref random),
        length * Chance.LogNormal(0.2 + 0.5 * share, 0.25, ref random),
        Math.Max(axisRatio, Chance.Between(0.6, 1, ref random)),
        0);

    private static SersicModel Bar(Bands old, double length, double axisRatio, ref RandomStream random) => new(
        old * Chance.Between(0.04, 0.15, ref random),
        0.6,
        length * Chance.Between(0.5, 1.1, ref random),
        Math.Min(0.9 * axisRatio, Chance.Between(0.22, 0.45, ref random)),
        Chance.Between(-0.6, 0.6, ref random));

    private static ArmsModel Arms(Bands light, double contrast, ref RandomStream random)
    {
        double choice = random.NextDouble();
        int count = choice < 0.65 ? 2 : choice < 0.82 ? 3 : choice < 0.93 ? 4 : 1;
        double pitch = Math.PI / 180 * Chance.Normal(22, 8, 8, 45, ref random);
        return new ArmsModel(
            count,
            Chance.Happens(0.5, ref random) ? pitch : -pitch,
            Chance.Between(0, 2 * Math.PI, ref random),
            contrast,
            1 + random.NextInt(3),
            light,
            Chance.Between(0.2, 0.9, ref random),
            Math.Abs(Chance.Normal(0, 0.35, -0.9, 0.9, ref random)),
            Chance.Between(0, 0.9, ref random));
    }

    private static List<Knot> Knots(ArmsModel arms, ref RandomStream random)
    {
        List<Knot> knots = [];
        double typical = 0.007 * Chance.LogNormal(1, 0.6, ref random);
        for (int left = Chance.Count(9, ref random); left > 0; left--)
        {
            double radius = Chance.Between(0.8, 3.2, ref random);
            int arm = random.NextInt(arms.Count);
            double offset = Chance.Normal(0, 0.25, ref random);
            knots.Add(new Knot(radius, arm, offset, Young(arms.Light) * Chance.LogNormal(typical, 0.6, ref random)));
        }

        return knots;
    }

    // Hot stars and their glowing gas: bluer than the arms around them.
    private static Bands Young(Bands light) => light with { G = light.G * 1.25f, I = light.I * 0.85f };
}
