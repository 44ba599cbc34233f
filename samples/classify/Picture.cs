namespace Samples;

/// <summary>Red, green and blue bytes of every pixel, row by row from the top.</summary>
internal sealed record Picture(int Height, int Width, byte[] Pixels)
{
    private const int Colors = 3;

    /// <summary>The middle square with sides of so many pixels, or the largest that fits; the whole picture for null.</summary>
    public Picture Crop(int? side)
    {
        if (side is null)
            return this;
        int size = Math.Min(side.Value, Math.Min(Height, Width));
        int top = (Height - size) / 2, left = (Width - size) / 2;
        byte[] pixels = new byte[size * size * Colors];
        for (int row = 0; row < size; row++)
            Array.Copy(Pixels, ((top + row) * Width + left) * Colors, pixels, row * size * Colors, size * Colors);
        return new Picture(size, size, pixels);
    }

    /// <summary>Scaled: each pixel is the mean of the area that it covers.</summary>
    public Picture Scale(int height, int width)
    {
        byte[] pixels = new byte[height * width * Colors];
        for (int row = 0; row < height; row++)
        {
            for (int column = 0; column < width; column++)
            {
                for (int color = 0; color < Colors; color++)
                    pixels[(row * width + column) * Colors + color] = (byte)(Mean(row, height, column, width, color) + 0.5f);
            }
        }

        return new Picture(height, width, pixels);
    }

    /// <summary>Rows are scaled first, then columns.</summary>
    private float Mean(int row, int height, int column, int width, int color)
    {
        float sum = 0;
        foreach ((int y, float rowShare) in Covered(Height, height, row))
        {
            float line = 0;
            foreach ((int x, float share) in Covered(Width, width, column))
                line += share * Pixels[(y * Width + x) * Colors + color];
            sum += rowShare * line;
        }

        return sum;
    }

    /// <summary>The pixels that a scaled one covers, and their shares.</summary>
    private static IEnumerable<(int Pixel, float Share)> Covered(int pixels, int scaled, int index)
    {
        double scale = (double)pixels / scaled, start = index * scale, end = Math.Min(pixels, (index + 1) * scale);
        for (int pixel = (int)start; pixel < Math.Ceiling(end); pixel++)
            yield return (pixel, (float)((Math.Min(end, pixel + 1) - Math.Max(start, pixel)) / (end - start)));
    }
}
