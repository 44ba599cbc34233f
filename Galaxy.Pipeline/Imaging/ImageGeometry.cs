using System.Numerics;
using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging;

/// <summary>Cropping and scaling.</summary>
public static class ImageGeometry
{
    /// <summary>The square of <paramref name="size"/> pixels around the center, or the largest part of it that fits.</summary>
    public static Image CenterCrop(this Image image, int size)
    {
        int side = image.LargestSquare(size);
        if (side == image.Height && side == image.Width)
            return image;
        int top = (image.Height - side) / 2;
        int left = (image.Width - side) / 2;
        byte[] pixels = new byte[checked(side * side * Image.Channels)];
        for (int row = 0; row < side; row++)
        {
            image.Pixels.Slice(((top + row) * image.Width + left) * Image.Channels, side * Image.Channels)
                .CopyTo(pixels.AsSpan(row * side * Image.Channels));
        }

        return Image.Own(side, side, pixels);
    }

    /// <summary>
    /// The picture at another size: each pixel is the mean of the area that it covers, with pixels at the edge weighted by the share
    /// that is covered. A mean loses no light; sampling would pick up noise.
    /// </summary>
    public static Image AreaScale(this Image image, int height, int width)
    {
        if (image.Height == height && image.Width == width)
            return image;
        return image.Average(CoveredSpan.Of(image.Height, image.Height, height, 0), CoveredSpan.Of(image.Width, image.Width, width, 0));
    }

    /// <summary>
    /// The cropped and scaled picture with a margin around it at the same scale: the middle of the result is, byte for
    /// byte, what <see cref="CenterCrop"/> and <see cref="AreaScale"/> give. Beyond the picture its edge pixels are repeated.
    /// </summary>
    /// <param name="image">The picture.</param>
    /// <param name="crop">Side of the square around the center that is scaled to height × width; null for the whole picture.</param>
    /// <param name="height">Of the middle.</param>
    /// <param name="width">Of the middle.</param>
    /// <param name="margin">Pixels on each of the four sides, at least 0.</param>
    public static Image AreaScaleWide(this Image image, int? crop, int height, int width, int margin)
    {
        int? side = crop is { } size ? image.LargestSquare(size) : null;
        return image.Average(
            CoveredSpan.Of(image.Height, side ?? image.Height, height, margin), CoveredSpan.Of(image.Width, side ?? image.Width, width, margin));
    }

    private static int LargestSquare(this Image image, int size) => Math.Min(size, Math.Min(image.Height, image.Width));

    /// <summary>
    /// First across, then down, a row of the picture at a time: neither an oblong picture nor a large one takes memory for all its rows.
    /// </summary>
    private static Image Average(this Image image, CoveredSpan[] rows, CoveredSpan[] columns)
    {
        int rowValues = columns.Length * Image.Channels;
        float[] narrow = new float[rowValues];
        float[] sums = new float[rowValues];
        int narrowed = -1;
        byte[] pixels = new byte[checked(rows.Length * rowValues)];
        for (int row = 0; row < rows.Length; row++)
        {
            sums.AsSpan().Clear();
            for (int index = 0; index < rows[row].Weights.Length; index++)
            {
                int source = rows[row].First + index;
                if (source != narrowed)
                    Narrow(image.Pixels.Slice(source * image.Width * Image.Channels), columns, narrow);
                narrowed = source;
                Add(narrow, rows[row].Weights[index], sums);
            }

            for (int index = 0; index < rowValues; index++)
                pixels[row * rowValues + index] = (byte)(sums[index] + 0.5f);
        }

        return Image.Own(rows.Length, columns.Length, pixels);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    /// <summary>Multiplies and adds, never fused: the sums are the same on every machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<float> values, float weight, Span<float> sums)
    {
        int index = 0;
        for (; index <= sums.Length - Vector<float>.Count; index += Vector<float>.Count)
            (new Vector<float>(sums[index..]) + new Vector<float>(values[index..]) * weight).CopyTo(sums[index..]);
        for (; index < sums.Length; index++)
            sums[index] += values[index] * weight;
    }
}
