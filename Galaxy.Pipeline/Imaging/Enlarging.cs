namespace Galaxy.Pipeline.Imaging;

/// <summary>Scales pictures for people to look at.</summary>
internal static class Enlarging
{
    /// <summary>
    /// The picture with a longest side of <paramref name="side"/> pixels: smooth where it grows, the mean of areas where it shrinks.
    /// </summary>
    public static Image Fit(this Image image, int side)
    {
        double scale = (double)side / Math.Max(image.Height, image.Width);
        int height = Math.Max(1, (int)Math.Round(image.Height * scale));
        int width = Math.Max(1, (int)Math.Round(image.Width * scale));
        return scale <= 1 ? image.AreaScale(height, width) : image.Enlarge(height, width);
    }

    /// <summary>Bilinear.</summary>
    private static Image Enlarge(this Image image, int height, int width)
    {
        LinearSample[] columns = LinearSample.Of(image.Width, width);
        byte[] pixels = new byte[checked(height * width * Image.Channels)];
        int index = 0;
        foreach (LinearSample row in LinearSample.Of(image.Height, height))
        {
            ReadOnlySpan<byte> first = image.Row(row.First);
            ReadOnlySpan<byte> second = image.Row(row.Second);
            foreach (LinearSample column in columns)
                for (int channel = 0; channel < Image.Channels; channel++)
                    pixels[index++] = (byte)(row.Mix(Along(first, column, channel), Along(second, column, channel)) + 0.5f);
        }

        return Image.Own(height, width, pixels);
    }

    private static float Along(ReadOnlySpan<byte> row, LinearSample column, int channel) =>
        column.Mix(row[column.First * Image.Channels + channel], row[column.Second * Image.Channels + channel]);
}
