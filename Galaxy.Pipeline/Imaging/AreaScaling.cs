using System.Numerics;
using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging;

/// <summary>
/// How an area of pictures of one size is scaled: each pixel is the mean of the area that it covers, with pixels at the edge weighted by the
/// share that is covered. A mean loses no light; sampling would pick up noise. Immutable, for any number of pictures and threads.
/// </summary>
internal sealed class AreaScaling
{
    private readonly CoveredSpans _rows;
    private readonly CoveredSpans _columns;

    /// <param name="picture">Height and width of the pictures.</param>
    /// <param name="area">What is scaled to height × width. Beyond a picture its edge pixels are repeated.</param>
    /// <param name="height">In pixels, at least 1, as the width.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="margin">Pixels at the same scale around it, on each of the four sides, at least 0.</param>
    public AreaScaling((int Height, int Width) picture, PixelArea area, int height, int width, int margin = 0)
    {
        Picture = picture;
        _rows = CoveredSpans.Of(picture.Height, area.Top, area.Height, height, margin);
        _columns = CoveredSpans.Of(picture.Width, area.Left, area.Width, width, margin);
    }

    /// <summary>Height and width of the pictures.</summary>
    public (int Height, int Width) Picture { get; }

    /// <summary>The pixels that it covers, margin included.</summary>
    public PixelArea Needed => new(_rows.Start, _columns.Start, _rows.End - _rows.Start, _columns.End - _columns.Start);

    /// <summary>
    /// First across, then down, a row of the picture at a time: neither an oblong picture nor a large one takes memory for all its rows.
    /// </summary>
    /// <param name="picture">At least the pixels that are needed.</param>
    public Image Apply(ImagePart picture)
    {
        int rowValues = _columns.Count * Image.Channels;
        float[] narrow = new float[rowValues];
        float[] sums = new float[rowValues];
        int narrowed = -1;
        byte[] pixels = new byte[checked(_rows.Count * rowValues)];
        for (int row = 0; row < _rows.Count; row++)
        {
            sums.AsSpan().Clear();
            ReadOnlySpan<float> weights = _rows.Weights(row);
            for (int index = 0; index < weights.Length; index++)
            {
                int source = _rows.First(row) + index;
                if (source != narrowed)
                    Narrow(picture.Row(source), picture.Area.Left, narrow);
                narrowed = source;
                Add(narrow, weights[index], sums);
            }

            for (int index = 0; index < rowValues; index++)
                pixels[row * rowValues + index] = (byte)(sums[index] + 0.5f);
        }

        return Image.Own(_rows.Count, _columns.Count, pixels);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Narrow(ReadOnlySpan<byte> source, int left, Span<float> target)
    {
        for (int column = 0; column < _columns.Count; column++)
        {
            ReadOnlySpan<float> weights = _columns.Weights(column);
            int first = _columns.First(column) - left;
            (float red, float green, float blue) = (0, 0, 0);
            for (int index = 0; index < weights.Length; index++)
            {
                float weight = weights[index];
                ReadOnlySpan<byte> pixel = source.Slice((first + index) * Image.Channels, Image.Channels);
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
