using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Data;

/// <summary>How another night or camera might have taken a picture.</summary>
/// <param name="Lift">Factor of the faintest light; the brightest stays.</param>
/// <param name="IsGray">Whether it has no color.</param>
/// <param name="Blur">Deviation of the blur, in pixels of the input.</param>
/// <param name="Noise">Deviation of the noise, as a share of white.</param>
/// <param name="Seed">Of the noise.</param>
public readonly record struct Observation(float Lift, bool IsGray, float Blur, float Noise, ulong Seed)
{
    /// <summary>
    /// An observation within the ranges: uniform in blur, noise and the logarithm of the lift. Draws equally many numbers from the stream
    /// whatever the ranges.
    /// </summary>
    /// <param name="augmentation">The ranges.</param>
    /// <param name="random">The random stream.</param>
    internal static Observation Draw(Augmentation augmentation, ref RandomStream random) => new(
        (float)DeterministicMath.Pow(augmentation.Stretch, 2 * random.NextDouble() - 1),
        random.NextDouble() < augmentation.Gray,
        (float)(augmentation.Blur * random.NextDouble()),
        (float)(augmentation.Noise * random.NextDouble()),
        random.Next());
}
