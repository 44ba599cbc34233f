using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Sky;

/// <summary>Fluxes to red, green and blue, keeping color where brightness is squeezed (Lupton et al., 2004).</summary>
/// <remarks>The asinh stretch and band scales of SDSS's own pictures: i, r, g become red, green, blue.</remarks>
internal static class AsinhColor
{
    private const float RedScale = 1.9f;
    private const float GreenScale = 2.25f;
    private const float BlueScale = 3.5f;
    private const float Nonlinearity = 2.25f;

    // The sum up to which a pixel is black, Lupton et al.'s minimum.
    private const float Black = 0.05f;

    /// <summary>Maps each pixel's bands in place: i to red, r to green, g to blue, from 0 to 255.</summary>
    public static void Map(Detector detector)
    {
        float perNative = (float)(Detector.NativePixel * Detector.NativePixel / detector.PixelArea);
        for (int index = 0; index < detector.G.Length; index++)
        {
            float red = Math.Max(0, detector.I[index] * RedScale * perNative);
            float green = Math.Max(0, detector.R[index] * GreenScale * perNative);
            float blue = Math.Max(0, detector.G[index] * BlueScale * perNative);
            float light = red + green + blue;
            float above = light - Black;
            float stretch = above <= 0 ? 0 : 255 * Stretch(above * Nonlinearity) * above / light;

            // Beyond white all three shrink together, which keeps the hue.
            float peak = Math.Max(red, Math.Max(green, blue)) * stretch;
            float factor = peak > 255 ? stretch * 255 / peak : stretch;
            detector.I[index] = red * factor;
            detector.R[index] = green * factor;
            detector.G[index] = blue * factor;
        }
    }

    // asinh(x) / x.
    private static float Stretch(float x) =>
        x < 1e-3f ? 1 : (float)DeterministicMath.Log(x + Math.Sqrt(x * (double)x + 1)) / x;
}
