using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Shifts;

/// <summary>A shorter exposure: the sky's noise is half as large again.</summary>
internal static class MoreNoise
{
    /// <summary>The deviation of all noise, as a multiple of what the picture has.</summary>
    private const double Factor = 1.5;

    /// <summary>
    /// The picture with independent normal noise on every value, so that the sky's deviation is 1.5 times what it was. The seed is the picture's
    /// content, so that the same picture always gets the same noise.
    /// </summary>
    public static Image Of(Image picture)
    {
        RandomStream random = new(Seeds.Derive(ContentKey.Of(picture).Prefix, "noise"));
        byte[] pixels = picture.Pixels.ToArray();
        Span<double> added = stackalloc double[Image.Channels];
        for (int channel = 0; channel < Image.Channels; channel++)
            added[channel] = BorderNoise.Deviation(picture, channel) * Math.Sqrt(Factor * Factor - 1);
        for (int index = 0; index < pixels.Length; index++)
            pixels[index] = (byte)(Math.Clamp(pixels[index] + added[index % Image.Channels] * random.NextNormal(), 0, byte.MaxValue) + 0.5);
        return Image.Own(picture.Height, picture.Width, pixels);
    }
}
