using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>A bar in the plane of a disc.</summary>
/// <param name="Share">Of the galaxy's light.</param>
/// <param name="Reach">From the center to its end, in the disc's scale lengths.</param>
/// <param name="Angle">In the plane, from the axis that keeps its length when the disc is tilted.</param>
/// <param name="AxisRatio">Seen from above.</param>
internal readonly record struct PlaneBar(double Share, double Reach, double Angle, double AxisRatio)
{
    // Half of a bar's light lies within this part of its reach.
    private const double EffectiveOverReach = 0.55;

    /// <summary>From weak and short to strong and long.</summary>
    public static PlaneBar Draw(ref RandomStream random) => new(
        Chance.Between(0.03, 0.3, ref random),
        Chance.Between(0.7, 1.8, ref random),
        Chance.Between(0, Math.PI, ref random),
        Chance.Between(0.2, 0.45, ref random));

    /// <summary>The bar as the tilted disc shows it.</summary>
    /// <param name="old">The light that the whole galaxy would have if it were of old stars.</param>
    /// <param name="length">The disc's scale length.</param>
    /// <param name="tilt">The disc's axis ratio.</param>
    public SersicModel Seen(Bands old, double length, double tilt)
    {
        (double sin, double cos) = DeterministicMath.SinCos(Angle);
        double seenLength = Math.Sqrt(cos * cos + tilt * tilt * sin * sin);
        return new SersicModel(
            old * Share,
            0.5,
            EffectiveOverReach * Reach * length * seenLength,
            Math.Clamp(AxisRatio * tilt / (seenLength * seenLength), 0.12, 1),
            SeenAngle(cos, tilt * sin));
    }

    /// <summary>Two arms that begin where the bar ends.</summary>
    public ArmsModel Continue(ArmsModel arms)
    {
        (double sin, double cos) = DeterministicMath.SinCos(arms.Pitch);
        return arms with
        {
            Count = 2,
            InnerRadius = Reach,
            Wobble = 0.2 * arms.Wobble,
            Phase = 2 * (Angle - DeterministicMath.Log(Reach) * cos / sin),
        };
    }

    // The angle of (x, y), by Newton's method from the angle in the plane, which is never far.
    private double SeenAngle(double x, double y)
    {
        double angle = Angle;
        for (int step = 0; step < 6; step++)
        {
            (double sin, double cos) = DeterministicMath.SinCos(angle);
            angle -= (sin * x - cos * y) / (cos * x + sin * y);
        }

        return angle;
    }
}
