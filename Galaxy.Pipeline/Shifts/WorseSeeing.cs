using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Shifts;

/// <summary>A night with more turbulent air.</summary>
internal static class WorseSeeing
{
    /// <summary>
    /// Deviation of the blur as a share of the width: 3 pixels of 424, so that 1.3″ of seeing become 1.7″ for a galaxy with an R90 of 8″, and hardly
    /// change at 3″.
    /// </summary>
    private const float Share = 3 / 424f;

    /// <summary>The picture blurred by a Gaussian; beyond an edge, its last pixel goes on.</summary>
    public static Image Of(Image picture)
    {
        float deviation = Share * picture.Width;
        float[] weights = new float[GaussianBlur.Reach(deviation) + 1];
        GaussianBlur.Fill(weights, deviation);
        byte[] pixels = picture.Pixels.ToArray();
        float[] values = new float[picture.Height * picture.Width];
        float[] across = new float[values.Length];
        for (int channel = 0; channel < Image.Channels; channel++)
        {
            for (int index = 0; index < values.Length; index++)
                values[index] = pixels[index * Image.Channels + channel];
            Blur(values, across, weights, picture.Width);
            for (int index = 0; index < values.Length; index++)
                pixels[index * Image.Channels + channel] = (byte)Math.Clamp(values[index] + 0.5f, 0, byte.MaxValue);
        }

        return Image.Own(picture.Height, picture.Width, pixels);
    }

    /// <summary>Blurs a channel in place, row by row and then all rows together.</summary>
    private static void Blur(Span<float> values, Span<float> across, ReadOnlySpan<float> weights, int width)
    {
        for (int row = 0; row < values.Length; row += width)
            GaussianBlur.Along(values.Slice(row, width), across.Slice(row, width), weights, width: 1);
        GaussianBlur.Along(across, values, weights, width);
    }
}
