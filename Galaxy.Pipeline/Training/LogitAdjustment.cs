using System.Collections.Immutable;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Training;

/// <summary>
/// Offsets of the logits in the loss, by the classes' numbers of training images (Menon et al., "Long-tail learning via logit adjustment",
/// 2021): what a class's number says of an answer is learned by the offset instead of the network, whose answers are without it.
/// </summary>
public static class LogitAdjustment
{
    /// <summary>
    /// τ · log(nᶜ / n) for each class; <c>default</c> for none. A class without images counts as if it had one.
    /// </summary>
    /// <param name="strength">
    /// τ, from 0 to 1: 0 leaves the answers as the classes' numbers make them, and with 1 all classes are as if they had equally many images.
    /// </param>
    /// <param name="counts">Training images per class.</param>
    public static ImmutableArray<double> Of(double strength, ImmutableArray<int> counts)
    {
        if (strength == 0)
            return default;
        double whole = counts.Sum();
        return [.. counts.Select(count => strength * DeterministicMath.Log(Math.Max(count, 1) / whole))];
    }
}
