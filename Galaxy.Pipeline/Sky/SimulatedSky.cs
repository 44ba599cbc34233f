using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Sky;

/// <summary>Pictures of galaxies as SDSS would have taken them, from physical parameters and a seed.</summary>
public static class SimulatedSky
{
    /// <summary>Pixels across an SDSS picture of Galaxy Zoo.</summary>
    public const double FramePixels = 424;

    /// <summary>
    /// A picture of <paramref name="size"/>×<paramref name="size"/> pixels; the same arguments give the same bytes on every machine.
    /// </summary>
    /// <param name="size">At least 1.</param>
    /// <param name="fieldOfView">The share of a 424-pixel frame to show, around its center, in (0, 1].</param>
    public static Image Render(GalaxyKind kind, ulong seed, int size, double fieldOfView = 0.5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfNotEqual(fieldOfView is > 0 and <= 1, true, nameof(fieldOfView));
        (GalaxyModel galaxy, ExposureModel exposure) = ModelDraw.Draw(kind, seed);
        RandomStream noise = new(Seeds.Derive(seed, "noise"));
        double framePixels = FramePixels * fieldOfView;
        Detector detector = Detector.For(galaxy.FramePixel, framePixels, size, Margin(exposure));
        Paint(detector, galaxy);
        Neighbors.Paint(detector, exposure.Neighbors);
        PointSpread.Blur(detector, exposure.Seeing);
        SkyNoise.Add(detector, exposure, ref noise);
        AsinhColor.Map(detector);
        JpegTrace.Leave(detector);
        return Photograph.Of(detector, exposure, framePixels * galaxy.FramePixel, size);
    }

    /// <summary>The kind and the seed of the galaxy with this index in a simulated sky.</summary>
    public static (GalaxyKind Kind, ulong Seed) Draw(ulong seed, int index, SkyMix mix)
    {
        ulong own = Seeds.Derive(seed, (ulong)index);
        RandomStream random = new(own);
        return (mix.Kind(ref random), Seeds.Derive(own, "galaxy"));
    }

    // Room for light from beyond the picture's edge that the blur or a band's shift brings in.
    private static double Margin(ExposureModel exposure) =>
        PointSpread.Reach(exposure.Seeing) + Math.Max(exposure.GreenShift.Largest, exposure.InfraredShift.Largest);

    private static void Paint(Detector detector, GalaxyModel galaxy)
    {
        if (galaxy.Bulge is not null)
            Sersic.Paint(detector, galaxy.Bulge, galaxy.Angle);
        if (galaxy.Envelope is not null)
            Sersic.Paint(detector, galaxy.Envelope, galaxy.Angle);
        if (galaxy.Bar is not null)
            Sersic.Paint(detector, galaxy.Bar, galaxy.Angle);
        if (galaxy.ThickDisc is not null)
            DustLane.Paint(detector, galaxy.ThickDisc, galaxy.Angle);
        if (galaxy.Disc is not null)
            Disc.Paint(detector, galaxy.Disc, galaxy.Angle);
    }
}
