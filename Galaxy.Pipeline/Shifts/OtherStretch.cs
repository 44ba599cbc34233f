using System.Collections.Immutable;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Shifts;

/// <summary>A survey that brightens faint light more: its pictures are stretched by asinh with another softening.</summary>
internal static class OtherStretch
{
    /// <summary>The stretch that is undone: the shown share of white is asinh(6·light) / asinh(6).</summary>
    private const double Before = 6;

    /// <summary>The stretch that is applied instead.</summary>
    private const double After = 20;

    private const int White = byte.MaxValue;

    private static readonly ImmutableArray<byte> _stretched = [.. Enumerable.Range(0, White + 1).Select(Stretch)];

    /// <summary>The picture with each value stretched anew; black and white stay.</summary>
    public static Image Of(Image picture)
    {
        byte[] pixels = picture.Pixels.ToArray();
        foreach (ref byte value in pixels.AsSpan())
            value = _stretched[value];
        return Image.Own(picture.Height, picture.Width, pixels);
    }

    private static byte Stretch(int value)
    {
        double light = Sinh(Asinh(Before) * value / White) / Before;
        return (byte)(White * Asinh(After * light) / Asinh(After) + 0.5);
    }

    private static double Sinh(double x) => (DeterministicMath.Exp(x) - DeterministicMath.Exp(-x)) / 2;

    private static double Asinh(double x) => DeterministicMath.Log(x + Math.Sqrt(x * x + 1));
}
