using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Shifts;

/// <summary>Small pictures to shift.</summary>
internal static class ShiftPictures
{
    /// <summary>A picture of one value.</summary>
    public static Image Flat(int height, int width, byte value) => Of(height, width, (_, _, _) => value);

    /// <summary>A picture from a function of row, column and channel.</summary>
    public static Image Of(int height, int width, Func<int, int, int, byte> value)
    {
        byte[] pixels = new byte[height * width * Image.Channels];
        for (int index = 0; index < pixels.Length; index++)
            pixels[index] = value(index / Image.Channels / width, index / Image.Channels % width, index % Image.Channels);
        return Image.Own(height, width, pixels);
    }

    /// <summary>The values of one channel.</summary>
    public static double[] Channel(Image picture, int channel)
    {
        byte[] pixels = picture.Pixels.ToArray();
        return [.. pixels.Where((_, index) => index % Image.Channels == channel).Select(value => (double)value)];
    }

    /// <summary>Standard deviation.</summary>
    public static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
