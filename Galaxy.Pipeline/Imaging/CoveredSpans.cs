using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Galaxy.Pipeline.Imaging;

/// <summary>For every pixel of a scaled row or column, the pixels that it covers, and their shares, which add up to one.</summary>
internal sealed class CoveredSpans
{
    private readonly int[] _first;
    private readonly int[] _begin;
    private readonly float[] _weights;

    private CoveredSpans(IReadOnlyList<(int First, float[] Weights)> spans)
    {
        _first = [.. spans.Select(span => span.First)];
        _weights = [.. spans.SelectMany(span => span.Weights)];
        _begin = new int[spans.Count + 1];
        for (int index = 0; index < spans.Count; index++)
            _begin[index + 1] = _begin[index] + spans[index].Weights.Length;
    }

    /// <summary>Scaled pixels.</summary>
    public int Count => _first.Length;

    /// <summary>The first pixel that any of them covers.</summary>
    public int Start => _first[0];

    /// <summary>The pixel behind the last that any of them covers.</summary>
    public int End => _first[^1] + Weights(Count - 1).Length;

    /// <summary>The first pixel that a scaled pixel covers.</summary>
    public int First(int scaled) => _first[scaled];

    /// <summary>The shares of the pixels that a scaled pixel covers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<float> Weights(int scaled) => _weights.AsSpan(_begin[scaled], _begin[scaled + 1] - _begin[scaled]);

    /// <summary>The weighted means of the pixels that each scaled pixel covers, summed from left to right.</summary>
    /// <param name="row">Red, green and blue of the pixels from <see cref="Start"/> on, and a float more.</param>
    /// <param name="means">Receives red, green and blue of every scaled pixel, and a float that means nothing.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Average(ReadOnlySpan<float> row, Span<float> means)
    {
        for (int scaled = 0; scaled < _first.Length; scaled++)
        {
            ReadOnlySpan<float> pixels = row[((_first[scaled] - Start) * Image.Channels)..];
            Vector128<float> sum = Vector128<float>.Zero;
            foreach (float weight in Weights(scaled))
            {
                sum += Vector128.Create(pixels) * weight;
                pixels = pixels[Image.Channels..];
            }

            sum.CopyTo(means[(scaled * Image.Channels)..]);
        }
    }

    /// <summary>Spans over a part of a row or column. Beyond its ends, its edge pixels are repeated.</summary>
    /// <param name="pixels">Pixels in the row.</param>
    /// <param name="start">The first of those that are scaled.</param>
    /// <param name="length">How many of them, at least 1, become <paramref name="scaled"/> pixels.</param>
    /// <param name="scaled">At least 1.</param>
    /// <param name="margin">Scaled pixels of the same size on either side of them.</param>
    public static CoveredSpans Of(int pixels, int start, int length, int scaled, int margin)
    {
        (int, float[])[] spans = new (int, float[])[scaled + 2 * margin];
        double scale = (double)length / scaled;
        for (int index = -margin; index < scaled + margin; index++)
        {
            double end = (index + 1) * scale;
            spans[index + margin] = Cover(pixels, start, index * scale, index < scaled ? Math.Min(length, end) : end);
        }

        return new CoveredSpans(spans);
    }

    private static (int First, float[] Weights) Cover(int pixels, int before, double start, double end)
    {
        int first = (int)Math.Floor(start);
        int last = Math.Max(first, (int)Math.Ceiling(end) - 1);
        int left = Math.Clamp(before + first, 0, pixels - 1);
        float[] weights = new float[Math.Clamp(before + last, 0, pixels - 1) - left + 1];
        for (int pixel = first; pixel <= last; pixel++)
        {
            double share = (Math.Min(end, pixel + 1) - Math.Max(start, pixel)) / (end - start);
            weights[Math.Clamp(before + pixel, 0, pixels - 1) - left] += (float)share;
        }

        return (left, weights);
    }
}
