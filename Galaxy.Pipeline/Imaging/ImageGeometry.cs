namespace Galaxy.Pipeline.Imaging;

/// <summary>Cropping and scaling.</summary>
public static class ImageGeometry
{
    /// <summary>The square of <paramref name="size"/> pixels about the centre, or the largest that fits.</summary>
    public static Image CentreCrop(this Image image, int size)
    {
        int side = Math.Min(size, Math.Min(image.Height, image.Width));
        if (side == image.Height && side == image.Width)
            return image;
        int top = (image.Height - side) / 2;
        int left = (image.Width - side) / 2;
        byte[] pixels = new byte[side * side * Image.Channels];
        for (int row = 0; row < side; row++)
        {
            image.Pixels.Slice(((top + row) * image.Width + left) * Image.Channels, side * Image.Channels)
                .CopyTo(pixels.AsSpan(row * side * Image.Channels));
        }

        return Image.Own(side, side, pixels);
    }

    /// <summary>
    /// The picture at another size: each pixel is the mean of the area that it covers, with the covered share of pixels at the
    /// edge. A mean loses no light, where sampling would pick up noise.
    /// </summary>
    public static Image AreaScale(this Image image, int height, int width)
    {
        if (image.Height == height && image.Width == width)
            return image;
        CoveredSpan[] columns = Spans(image.Width, width);
        CoveredSpan[] rows = Spans(image.Height, height);
        float[] narrow = new float[image.Height * width * Image.Channels];
        for (int row = 0; row < image.Height; row++)
            Narrow(image.Pixels.Slice(row * image.Width * Image.Channels), columns, narrow.AsSpan(row * width * Image.Channels));
        byte[] pixels = new byte[height * width * Image.Channels];
        for (int row = 0; row < height; row++)
            Flatten(narrow, rows[row], pixels.AsSpan(row * width * Image.Channels, width * Image.Channels));
        return Image.Own(height, width, pixels);
    }

    private static void Narrow(ReadOnlySpan<byte> source, CoveredSpan[] columns, Span<float> target)
    {
        for (int column = 0; column < columns.Length; column++)
        {
            CoveredSpan span = columns[column];
            (float red, float green, float blue) = (0, 0, 0);
            for (int index = 0; index < span.Weights.Length; index++)
            {
                float weight = span.Weights[index];
                ReadOnlySpan<byte> pixel = source.Slice((span.First + index) * Image.Channels, Image.Channels);
                red += weight * pixel[0];
                green += weight * pixel[1];
                blue += weight * pixel[2];
            }

            (target[column * 3], target[column * 3 + 1], target[column * 3 + 2]) = (red, green, blue);
        }
    }

    private static void Flatten(float[] narrow, CoveredSpan span, Span<byte> target)
    {
        int stride = target.Length;
        for (int index = 0; index < stride; index++)
        {
            float sum = 0;
            for (int row = 0; row < span.Weights.Length; row++)
                sum += span.Weights[row] * narrow[(span.First + row) * stride + index];
            target[index] = (byte)(sum + 0.5f);
        }
    }

    /// <summary>For each target pixel, the source pixels it covers and their shares, which add up to one.</summary>
    private static CoveredSpan[] Spans(int source, int target)
    {
        CoveredSpan[] spans = new CoveredSpan[target];
        double scale = (double)source / target;
        for (int index = 0; index < target; index++)
        {
            double start = index * scale;
            double end = Math.Min(source, (index + 1) * scale);
            int first = Math.Min((int)start, source - 1);
            int last = Math.Clamp((int)Math.Ceiling(end) - 1, first, source - 1);
            float[] weights = new float[last - first + 1];
            for (int pixel = first; pixel <= last; pixel++)
                weights[pixel - first] = (float)((Math.Min(end, pixel + 1) - Math.Max(start, pixel)) / (end - start));
            spans[index] = new CoveredSpan(first, weights);
        }

        return spans;
    }

    private sealed record CoveredSpan(int First, float[] Weights);
}
