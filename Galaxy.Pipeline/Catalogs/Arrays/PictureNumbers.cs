using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Stretches;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>Makes images of numbers.</summary>
internal static class PictureNumbers
{
    /// <summary>The image of a picture's stored numbers.</summary>
    /// <param name="stored">As many as the shape has.</param>
    /// <param name="type">Their type.</param>
    /// <param name="shape">How they lie.</param>
    /// <param name="scale">What they mean.</param>
    public static Image ToImage(byte[] stored, ElementType type, StackShape shape, PixelScale scale)
    {
        if (scale == PixelScale.Flux)
            return ToImage(Elements.To<float>(stored, type), shape);
        byte[] levels = type is { Kind: ElementKind.Unsigned, Bytes: 1 } ? stored : Levels(Elements.To<float>(stored, type), scale);
        return Image.Own(shape.Height, shape.Width, shape is { Channels: Image.Channels, Planar: false } ? levels : Interleaved(levels, shape));
    }

    /// <summary>Light is stretched. Surveys keep its bands by wavelength (g, r, z), so that the last plane is red.</summary>
    private static Image ToImage(float[] light, StackShape shape)
    {
        FloatPlanes planes = shape is { Channels: Image.Channels, Planar: false }
            ? FloatPlanes.OfPixels(shape.Height, shape.Width, light)
            : FloatPlanes.Own(shape.Height, shape.Width, shape.Channels, light);
        return (planes.Planes == Image.Channels ? planes.Ordered([2, 1, 0]) : planes).ToImage();
    }

    private static byte[] Levels(float[] numbers, PixelScale scale)
    {
        (float factor, float offset) = scale switch
        {
            PixelScale.Unit => (255f, 0f),
            PixelScale.SignedUnit => (127.5f, 127.5f),
            PixelScale.SixteenBits => (1 / 257f, 0f),
            _ => (1f, 0f),
        };
        byte[] levels = new byte[numbers.Length];
        for (int index = 0; index < levels.Length; index++)
            levels[index] = Level((numbers[index] * factor) + offset);
        return levels;
    }

    /// <summary>The nearest level; black where there is no number.</summary>
    private static byte Level(float value) => value > 0 ? (byte)Math.Min(255f, MathF.Round(value, MidpointRounding.AwayFromZero)) : (byte)0;

    /// <summary>One pixel after the other, each of three bytes; gray is thrice the same.</summary>
    private static byte[] Interleaved(byte[] levels, StackShape shape)
    {
        int plane = shape.Height * shape.Width;
        int step = shape is { Channels: Image.Channels } ? plane : 0;
        byte[] pixels = new byte[plane * Image.Channels];
        for (int pixel = 0; pixel < plane; pixel++)
        {
            for (int channel = 0; channel < Image.Channels; channel++)
                pixels[(pixel * Image.Channels) + channel] = levels[pixel + (channel * step)];
        }

        return pixels;
    }
}
