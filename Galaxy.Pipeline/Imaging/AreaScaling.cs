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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Image Apply(ImagePart picture)
    {
        int rowBytes = _columns.Count * Image.Channels;
        byte[] pixels = new byte[checked(_rows.Count * rowBytes)];
        float[] wide = new float[Needed.Width * Image.Channels + ScaledRow.Slack];
        float[] narrow = new float[rowBytes + ScaledRow.Slack];
        float[] sums = new float[rowBytes + ScaledRow.Slack];
        int narrowed = -1;
        for (int row = 0; row < _rows.Count; row++)
        {
            sums.AsSpan().Clear();
            ReadOnlySpan<float> weights = _rows.Weights(row);
            for (int index = 0; index < weights.Length; index++)
            {
                int source = _rows.First(row) + index;
                if (source != narrowed)
                    Narrow(picture, source, wide, narrow);
                narrowed = source;
                ScaledRow.Add(narrow, weights[index], sums);
            }

            ScaledRow.Round(sums, pixels.AsSpan(row * rowBytes, rowBytes));
        }

        return Image.Own(_rows.Count, _columns.Count, pixels);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Narrow(ImagePart picture, int row, float[] wide, float[] narrow)
    {
        ReadOnlySpan<byte> needed = picture.Row(row)[((_columns.Start - picture.Area.Left) * Image.Channels)..];
        ScaledRow.Widen(needed[..(wide.Length - ScaledRow.Slack)], wide);
        _columns.Average(wide, narrow);
    }
}
