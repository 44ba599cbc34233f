using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Imaging;

/// <summary>Blurs along one axis by a Gaussian that reaches three deviations to each side; beyond an edge, its last value goes on.</summary>
internal static class GaussianBlur
{
    /// <summary>Pixels on each side that count.</summary>
    public static int Reach(float deviation) => (int)MathF.Ceiling(3 * deviation);

    /// <summary>The weights of the middle pixel and of those on one side, which with the other side's add up to one.</summary>
    public static void Fill(Span<float> weights, float deviation)
    {
        double sum = -1;
        for (int distance = 0; distance < weights.Length; distance++)
            sum += 2 * DeterministicMath.Exp(-distance * distance / (2.0 * deviation * deviation));
        for (int distance = 0; distance < weights.Length; distance++)
            weights[distance] = (float)(DeterministicMath.Exp(-distance * distance / (2.0 * deviation * deviation)) / sum);
    }

    /// <summary>Blurs a line of elements, each of which is some values side by side.</summary>
    /// <param name="source">The values.</param>
    /// <param name="target">Receives them blurred; not the same memory.</param>
    /// <param name="weights">From <see cref="Fill"/>.</param>
    /// <param name="width">Values of an element: the channels of a pixel, or a whole row of pixels.</param>
    public static void Along(ReadOnlySpan<float> source, Span<float> target, ReadOnlySpan<float> weights, int width)
    {
        int last = source.Length / width - 1;
        for (int place = 0; place <= last; place++)
        {
            Span<float> values = target.Slice(place * width, width);
            Scale(source.Slice(place * width, width), weights[0], values);
            for (int distance = 1; distance < weights.Length; distance++)
            {
                Add(source.Slice(Math.Max(place - distance, 0) * width, width), weights[distance], values);
                Add(source.Slice(Math.Min(place + distance, last) * width, width), weights[distance], values);
            }
        }
    }

    private static void Scale(ReadOnlySpan<float> source, float weight, Span<float> target)
    {
        for (int index = 0; index < target.Length; index++)
            target[index] = source[index] * weight;
    }

    private static void Add(ReadOnlySpan<float> source, float weight, Span<float> target)
    {
        for (int index = 0; index < target.Length; index++)
            target[index] = MathF.FusedMultiplyAdd(source[index], weight, target[index]);
    }
}
