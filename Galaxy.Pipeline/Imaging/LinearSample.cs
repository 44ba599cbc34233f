namespace Galaxy.Pipeline.Imaging;

/// <summary>The two neighbors that a pixel of an enlarged row or column is interpolated from, and the share of the second.</summary>
/// <param name="First">The one before it.</param>
/// <param name="Second">The one after it; the same at an edge.</param>
/// <param name="Share">Weight of the second, 0 to 1.</param>
internal readonly record struct LinearSample(int First, int Second, float Share)
{
    /// <summary>One sample per enlarged pixel.</summary>
    /// <param name="pixels">Pixels in the row, at least 1.</param>
    /// <param name="enlarged">Pixels that they become.</param>
    public static LinearSample[] Of(int pixels, int enlarged)
    {
        LinearSample[] samples = new LinearSample[enlarged];
        for (int index = 0; index < enlarged; index++)
        {
            double place = Math.Clamp((index + 0.5) * pixels / enlarged - 0.5, 0, pixels - 1);
            int first = (int)place;
            samples[index] = new LinearSample(first, Math.Min(first + 1, pixels - 1), (float)(place - first));
        }

        return samples;
    }

    /// <summary>The weighted mean of the two values.</summary>
    public float Mix(float first, float second) => MathF.FusedMultiplyAdd(Share, second - first, first);
}
