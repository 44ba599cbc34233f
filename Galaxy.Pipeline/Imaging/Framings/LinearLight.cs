using System.Collections.Immutable;

namespace Galaxy.Pipeline.Imaging.Framings;

/// <summary>
/// Undoes the asinh stretch that surveys brighten faint light with (Lupton et al. 2004), so that radii are those of light, not of a stretch. A
/// picture with another stretch gets other radii, but the same ones at every size.
/// </summary>
internal static class LinearLight
{
    /// <summary>
    /// How strong the stretch was: a brightness of v, from 0 to 1, is the light sinh(6·v). Chosen so that radii on pictures of the SDSS, which
    /// Galaxy Zoo has scaled by a measured radius, scatter least.
    /// </summary>
    private const double Softening = 6;

    /// <summary>Light of one step of brightness where it is dark.</summary>
    private const double Step = 8;

    private const int Terms = 20;

    private static readonly ImmutableArray<int> _light = [.. Enumerable.Range(0, LightGrid.White + 1).Select(Compute)];

    /// <summary>The light of a cell's value.</summary>
    public static int Of(int value) => _light[value];

    /// <summary>The standard deviation of the light of a cell of sky.</summary>
    public static double Noise(SkyLevel sky)
    {
        (int below, int above) = (Math.Max(0, sky.Level - 1), Math.Min(LightGrid.White, sky.Level + 1));
        return sky.Noise * (Of(above) - Of(below)) / (above - below);
    }

    /// <summary>By the series of sinh, which has the same bits on every machine.</summary>
    private static int Compute(int value)
    {
        double x = Softening * value / LightGrid.White;
        double sinh = x;
        double term = x;
        for (int n = 1; n < Terms; n++)
        {
            term *= x * x / (2 * n * (2 * n + 1));
            sinh += term;
        }

        return (int)(Step * LightGrid.White / Softening * sinh + 0.5);
    }
}
