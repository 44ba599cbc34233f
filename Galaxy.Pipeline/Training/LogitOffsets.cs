using System.Collections.Immutable;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Pipeline.Training;

/// <summary>
/// Offsets of the logits in the loss, by the classes' numbers of training images (Menon et al., "Long-tail learning via logit adjustment",
/// 2021). An offset stands for how often a class occurs, so the network does not learn that, and its answers are given without the offset.
/// </summary>
public static class LogitOffsets
{
    /// <summary>
    /// τ · log(nᶜ / n) for each class; <c>default</c> for none. A class without images has offset 0, so the network learns never to answer it.
    /// </summary>
    /// <param name="strength">τ, from 0 to 1: 0 changes nothing; at 1 the answers are as if all classes had equally many images.</param>
    /// <param name="counts">Training images per class.</param>
    public static ImmutableArray<double> Of(double strength, ImmutableArray<int> counts)
    {
        if (strength == 0)
            return default;
        double whole = counts.Sum();
        return [.. counts.Select(count => count == 0 ? 0 : strength * DeterministicMath.Log(count / whole))];
    }
}
