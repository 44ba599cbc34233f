namespace Galaxy.Pipeline.Imaging;

/// <summary>Transparent pixels lie over black, the color of the sky.</summary>
internal static class Blend
{
    /// <summary>The alpha of a pixel that hides what is behind it.</summary>
    public const int Opaque = 255;

    /// <param name="value">0 to 255.</param>
    /// <param name="alpha">0 (invisible) to 255 (opaque).</param>
    public static byte OverBlack(int value, int alpha) => (byte)((value * alpha + 127) / 255);
}
