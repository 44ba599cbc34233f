using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>Fluxes in SDSS's g, r and i bands, in nanomaggies (magnitude 22.5 is one).</summary>
internal readonly record struct Bands(float G, float R, float I)
{
    public static Bands Of(double magnitudeR, Color color)
    {
        double r = DeterministicMath.Pow(10, 0.4 * (22.5 - magnitudeR));
        double g = r * DeterministicMath.Pow(10, -0.4 * color.GMinusR);
        double i = r * DeterministicMath.Pow(10, 0.4 * color.RMinusI);
        return new Bands((float)g, (float)r, (float)i);
    }

    public float Largest => Math.Max(G, Math.Max(R, I));

    public static Bands operator *(Bands bands, double factor) =>
        new((float)(bands.G * factor), (float)(bands.R * factor), (float)(bands.I * factor));

    public static Bands operator +(Bands a, Bands b) => new(a.G + b.G, a.R + b.R, a.I + b.I);
}
