using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>A galaxy and how it was photographed.</summary>
internal sealed record SceneModel(GalaxyModel Galaxy, ExposureModel Exposure);

/// <summary>A galaxy with up to five components. Lengths in arcseconds, angles in radians, 0 along the rows.</summary>
/// <param name="Radius90">Radius that holds 90 % of the light; SDSS's frames show 424 pixels of a fiftieth of it.</param>
/// <param name="Angle">Position angle of the major axis.</param>
/// <param name="Envelope">What surrounds the bulge of a smooth galaxy: a halo, or a disc without arms.</param>
internal sealed record GalaxyModel(
    double Radius90,
    double Angle,
    SersicModel? Bulge,
    SersicModel? Envelope,
    SersicModel? Bar,
    DiscModel? Disc,
    ThickDiscModel? ThickDisc)
{
    /// <summary>Frame pixels in <see cref="Radius90"/> (Willett et al., 2013).</summary>
    public const double PixelsPerRadius90 = 50;

    /// <summary>Arcseconds in a pixel of the 424-pixel frame.</summary>
    public double FramePixel => Radius90 / PixelsPerRadius90;

    /// <summary>All its light, but for knots.</summary>
    public Bands Light => Sum(Bulge?.Flux, Envelope?.Flux, Bar?.Flux, Disc?.Flux, Disc?.Arms?.Light, ThickDisc?.Flux);

    private static Bands Sum(params ReadOnlySpan<Bands?> parts)
    {
        Bands sum = default;
        foreach (Bands? part in parts)
            sum += part ?? default;
        return sum;
    }
}

/// <summary>A Sérsic profile with elliptical isophotes.</summary>
/// <param name="EffectiveRadius">Semi-major axis of the ellipse that holds half the light.</param>
/// <param name="AxisRatio">Apparent, in (0, 1].</param>
/// <param name="Turn">Angle from the galaxy's major axis.</param>
/// <param name="Center">Where its middle is, off the galaxy's.</param>
internal sealed record SersicModel(Bands Flux, double Index, double EffectiveRadius, double AxisRatio, double Turn, Offset Center = default);

/// <summary>A thin exponential disc, tilted, with spiral arms.</summary>
internal sealed record DiscModel(Bands Flux, double ScaleLength, double AxisRatio, ArmsModel? Arms, IReadOnlyList<Knot> Knots)
{
    /// <summary>Amplitude over mean of the light across the arms, at 1.5 scale lengths, after the blur of this seeing; 0 without arms.</summary>
    public double ArmContrast(double seeing)
    {
        if (Arms is null)
            return 0;
        double ripple = 0.5 * Arms.Contrast * Arms.Light.R / (Flux.R + 0.5 * Arms.Contrast * Arms.Light.R);
        double spacing = 2 * Math.PI * 1.5 * ScaleLength * Math.Sqrt(AxisRatio) / Arms.Count * Math.Abs(DeterministicMath.SinCos(Arms.Pitch).Sin);
        double deviations = 2 * Math.PI * seeing / PointSpread.WidthOverDeviation / spacing;
        return ripple * DeterministicMath.Exp(-0.5 * deviations * deviations);
    }
}

/// <summary>Logarithmic spiral arms.</summary>
/// <param name="Count">Arms, at least 1.</param>
/// <param name="Pitch">Angle between arm and circle; negative winds the other way.</param>
/// <param name="Contrast">Light of a ridge relative to the disc's beneath it.</param>
/// <param name="Sharpness">Power of the raised cosine across an arm, from 1 (broad) up.</param>
/// <param name="InnerRadius">Where arms begin, in scale lengths.</param>
/// <param name="Lopsidedness">How much stronger one side is, in [0, 1].</param>
/// <param name="Wobble">Deviation from the logarithmic spiral, in radians.</param>
internal sealed record ArmsModel(
    int Count,
    double Pitch,
    double Phase,
    double Contrast,
    int Sharpness,
    Bands Light,
    double InnerRadius,
    double Lopsidedness,
    double Wobble);

/// <summary>A star-forming region on an arm, too small to resolve.</summary>
/// <param name="Radius">In the disc's plane.</param>
/// <param name="Arm">On which arm, from 0.</param>
internal sealed record Knot(double Radius, int Arm, double Offset, Bands Flux);

/// <summary>A disc seen from the side: exponential along the plane, sech² across it, with a layer of dust.</summary>
/// <param name="Tilt">Angle by which it is off from exactly edge-on.</param>
/// <param name="DustDepth">Optical depth in r through the center along the plane; 0 is dustless.</param>
internal sealed record ThickDiscModel(Bands Flux, double ScaleLength, double ScaleHeight, double Tilt, double DustDepth);

/// <summary>What is in front of and around a galaxy: seeing, residual sky, and other objects.</summary>
/// <param name="Seeing">Full width at half maximum of the point-spread function, band by band: air is never the same for long.</param>
/// <param name="SkyLight">How bright the night sky is, relative to SDSS's typical one; drawn with a median of 1.3.</param>
/// <param name="Residual">Sky left after subtraction, in nanomaggies per square arcsecond.</param>
/// <param name="GreenShift">Offset of the g band's picture from the r band's; SDSS took one band after another.</param>
/// <param name="InfraredShift">Likewise the i band's.</param>
internal sealed record ExposureModel(
    Bands Seeing,
    double SkyLight,
    Bands Residual,
    Offset GreenShift,
    Offset InfraredShift,
    IReadOnlyList<Neighbor> Neighbors);

/// <summary>A small offset on the sky.</summary>
internal readonly record struct Offset(double X, double Y)
{
    public double Largest => Math.Max(Math.Abs(X), Math.Abs(Y));
}

/// <summary>A star (no profile) or a small galaxy at an offset from the frame's middle.</summary>
internal sealed record Neighbor(double X, double Y, Bands Flux, SersicModel? Profile, double Angle);
