namespace Galaxy.Pipeline.Imaging;

/// <summary>The pixels of a row or column that one scaled pixel covers.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Weights">Their shares, which add up to one.</param>
internal sealed record CoveredSpan(int First, float[] Weights)
{
    /// <summary>One span per scaled pixel. Beyond the row's ends, its edge pixels are repeated.</summary>
    /// <param name="pixels">Pixels in the row.</param>
    /// <param name="middle">How many of them, in the middle, become <paramref name="scaled"/> pixels.</param>
    /// <param name="scaled">At least 1.</param>
    /// <param name="margin">Scaled pixels of the same size on either side of them.</param>
    public static CoveredSpan[] Of(int pixels, int middle, int scaled, int margin)
    {
        CoveredSpan[] spans = new CoveredSpan[scaled + 2 * margin];
        double scale = (double)middle / scaled;
        int before = (pixels - middle) / 2;
        for (int index = -margin; index < scaled + margin; index++)
        {
            double end = (index + 1) * scale;
            spans[index + margin] = Cover(pixels, before, index * scale, index < scaled ? Math.Min(middle, end) : end);
        }

        return spans;
    }

    private static CoveredSpan Cover(int pixels, int before, double start, double end)
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

        return new CoveredSpan(left, weights);
    }
}
