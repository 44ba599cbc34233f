using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Doubt;

/// <summary>
/// What a picture is compared with the training pictures by: the direction of its last features, the logarithm of their length, and its
/// <see cref="PictureStatistics"/>. The direction says what a network sees, the length how much of it; apart they are closer to normal than together.
/// </summary>
internal static class PictureProfile
{
    /// <summary>More features are added up, each to the one that many before it, so that a fit and its file stay small.</summary>
    public const int MostFeatures = 256;

    private const double SmallestLength = 1e-3;

    /// <summary>Numbers in the profile of a picture that a network sees.</summary>
    public static int Length(NetworkInfo network) =>
        Math.Min(LastHidden.Of(network).Shape.Count, MostFeatures) + 1 + PictureStatistics.Count(network.Input.Height, network.Input.Width);

    /// <summary>Computes a picture's profile.</summary>
    /// <param name="features">Its last features.</param>
    /// <param name="image">The picture as the network sees it.</param>
    /// <param name="profile">Receives <see cref="Length"/> numbers.</param>
    public static void Of(ReadOnlySpan<float> features, Image image, Span<float> profile)
    {
        int kept = Math.Min(features.Length, MostFeatures);
        profile[..kept].Clear();
        for (int index = 0; index < features.Length; index++)
            profile[index % MostFeatures] += features[index];
        double squares = 0;
        foreach (float value in profile[..kept])
            squares += (double)value * value;
        double length = Math.Max(SmallestLength, Math.Sqrt(squares));
        foreach (ref float value in profile[..kept])
            value = (float)(value / length);
        profile[kept] = (float)DeterministicMath.Log(length);
        PictureStatistics.Of(image, profile[(kept + 1)..]);
    }
}
