using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Imaging.Framings;

/// <summary>A picture of a Sérsic profile under the asinh stretch of surveys, with what the sky puts beside it. Light is a share of white.</summary>
internal sealed record PaintedGalaxy
{
    private const double Softening = 6;

    public int Height { get; init; } = 300;

    public int Width { get; init; } = 300;

    /// <summary>Half-light radius along the major axis, in pixels.</summary>
    public double Radius { get; init; } = 30;

    public double Index { get; init; } = 1;

    /// <summary>Minor by major axis.</summary>
    public double Axes { get; init; } = 1;

    /// <summary>Pixels down and right of the picture's center.</summary>
    public (double Down, double Right) Offset { get; init; }

    /// <summary>Light at the half-light radius.</summary>
    public double Brightness { get; init; } = 0.01;

    public double Sky { get; init; } = 0.0015;

    public double Noise { get; init; } = 0.0004;

    /// <summary>Another galaxy: its offset, and its radius, as bright as this.</summary>
    public (double Down, double Right, double Radius)? Neighbor { get; init; }

    public ulong Seed { get; init; } = 1;

    public Image Paint()
    {
        RandomStream random = new(Seed);
        byte[] pixels = new byte[Height * Width * Image.Channels];
        for (int pixel = 0; pixel < Height * Width; pixel++)
        {
            (double y, double x) = (pixel / Width - (Height - 1) / 2.0, pixel % Width - (Width - 1) / 2.0);
            double light = Light(y - Offset.Down, x - Offset.Right, Radius);
            if (Neighbor is { } other)
                light += Light(y - other.Down, x - other.Right, other.Radius);
            for (int channel = 0; channel < Image.Channels; channel++)
                pixels[pixel * Image.Channels + channel] = Stretch(Sky + light + Noise * random.NextNormal());
        }

        return Image.Own(Height, Width, pixels);
    }

    private static byte Stretch(double light) =>
        (byte)Math.Clamp(Math.Round(byte.MaxValue / Softening * Math.Asinh(light * Math.Sinh(Softening))), 0, byte.MaxValue);

    private double Light(double down, double right, double radius)
    {
        double scale = 2 * Index - 1.0 / 3;
        double distance = Math.Sqrt(down * down / (Axes * Axes) + right * right) / radius;
        return Brightness * Math.Exp(-scale * (Math.Pow(distance, 1 / Index) - 1));
    }
}
