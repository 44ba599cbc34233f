using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>Random physical parameters for a galaxy that most volunteers would assign to a given kind.</summary>
/// <remarks>The kinds' ranges overlap: a round galaxy may be as flat as an in-between one, a spiral's arms may barely show.</remarks>
internal static partial class ModelDraw
{
    // Galaxy Zoo 2 has galaxies brighter than 17 in r, and to 17.77 on stripe 82.
    private const double FaintLimit = 17.5;

    // Typical distance between two bands' pictures of one star, in arcseconds.
    private const double BandShift = 0.1;

    public static SceneModel Draw(GalaxyKind kind, ulong seed)
    {
        RandomStream random = new(Seeds.Derive(seed, kind.ClassName()));
        Bands seeing = Seeing(ref random);
        GalaxyModel galaxy = kind switch
        {
            GalaxyKind.CompletelyRoundSmooth => Smooth(kind, Chance.Normal(0.88, 0.075, 0.66, 1, ref random), ref random),
            GalaxyKind.InBetweenSmooth => Smooth(kind, Chance.Normal(0.65, 0.095, 0.40, 0.92, ref random), ref random),
            GalaxyKind.CigarShapedSmooth => Smooth(kind, Chance.Normal(0.32, 0.07, 0.18, 0.5, ref random), ref random),
            GalaxyKind.EdgeOn => EdgeOn(ref random),
            GalaxyKind.Spiral => Spiral(seeing.R, ref random),
            GalaxyKind.FaceOnDisc => FaceOnDisc(ref random),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return new SceneModel(galaxy, Exposure(galaxy, seeing, ref random));
    }

    private static double Magnitude(ref RandomStream random) =>
        Math.Max(13.5, FaintLimit + DeterministicMath.Log(1 - random.NextDouble()) / 1.1);

    // Brighter is nearer is larger.
    private static double Radius90(double typical, double magnitude, ref RandomStream random) =>
        Math.Clamp(Chance.LogNormal(typical * DeterministicMath.Pow(10, 0.12 * (16.3 - magnitude)), 0.32, ref random), 3, 30);

    private static Color OldStars(ref RandomStream random)
    {
        double red = Chance.Normal(0.93, 0.11, 0.65, 1.25, ref random);
        return new Color(red, Chance.Normal(0.41 + 0.15 * (red - 0.93), 0.03, ref random));
    }

    private static Color YoungStars(ref RandomStream random)
    {
        double blue = Chance.Normal(0.46, 0.12, 0.15, 0.75, ref random);
        return new Color(blue, Chance.Normal(0.22 + 0.4 * (blue - 0.46), 0.04, ref random));
    }

    // Air blurs blue light more, by the wavelength's fifth root; each band was taken at a moment of its own.
    private static Bands Seeing(ref RandomStream random)
    {
        double red = Chance.LogNormal(1.3, 0.12, ref random);
        return new Bands(
            (float)(red * Chance.LogNormal(1.06, 0.06, ref random)),
            (float)red,
            (float)(red * Chance.LogNormal(0.96, 0.06, ref random)));
    }

    private static ExposureModel Exposure(GalaxyModel galaxy, Bands seeing, ref RandomStream random)
    {
        double amount = Chance.Normal(0, Chance.Happens(0.1, ref random) ? 0.12 : 0.015, ref random);
        Bands residual = new(
            (float)(amount * Chance.LogNormal(0.5, 0.35, ref random)),
            (float)(amount * Chance.LogNormal(0.8, 0.35, ref random)),
            (float)(amount * Chance.LogNormal(1, 0.35, ref random)));
        return new ExposureModel(
            seeing,
            Chance.LogNormal(1.3, 0.4, ref random),
            residual,
            Shift(ref random),
            Shift(ref random),
            Neighbors.Draw(galaxy, ref random));
    }

    // Most frames fit well, a few badly.
    private static Offset Shift(ref RandomStream random)
    {
        double typical = Chance.LogNormal(BandShift, 0.5, ref random);
        return new Offset(Chance.Normal(0, typical, ref random), Chance.Normal(0, typical, ref random));
    }
}
