using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Runtime;

/// <summary>Checks a caller's arguments before the kernels, which check nothing, get raw pointers to them.</summary>
internal static class BatchGuard
{
    /// <summary>Checks memory and images.</summary>
    /// <returns>The images in the batch.</returns>
    /// <exception cref="ArgumentException">The memory belongs to another network or is too small, or the images are none or not whole.</exception>
    public static int Images(NetworkInfo network, Workspace workspace, FloatMemory parameters, int imageFloats)
    {
        int count = imageFloats / network.Input.Count;
        ArgumentOutOfRangeException.ThrowIfNotEqual(imageFloats, count * network.Input.Count, "images");
        Memory(network, workspace, parameters, parameters, count);
        return count;
    }

    /// <summary>Checks labels, their weights and gradients.</summary>
    /// <exception cref="ArgumentException">
    /// There is not one label per image, a label is no class, there is not one weight per class, or the gradients belong to another network.
    /// </exception>
    public static void Labels(NetworkInfo network, ReadOnlySpan<ushort> labels, LossRule rule, int count, FloatMemory gradients)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Length, count, nameof(labels));
        ArgumentOutOfRangeException.ThrowIfNotEqual(gradients.Length, network.ParameterFloats, nameof(gradients));
        if (!rule.ClassWeights.IsDefault)
            ArgumentOutOfRangeException.ThrowIfNotEqual(rule.ClassWeights.Length, network.Classes.Length, nameof(rule));
        foreach (ushort label in labels)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, network.Classes.Length, nameof(labels));
    }

    /// <summary>Checks memory alone.</summary>
    /// <exception cref="ArgumentException">It belongs to another network or is too small, or there are no samples.</exception>
    public static void Memory(NetworkInfo network, Workspace workspace, FloatMemory parameters, FloatMemory gradients, int count)
    {
        if (workspace.Needs != network.Memory)
            throw new ArgumentException($"The workspace is not one of {network.Name}.", nameof(workspace));
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, workspace.Capacity);
        ArgumentOutOfRangeException.ThrowIfNotEqual(parameters.Length, network.ParameterFloats, nameof(parameters));
        ArgumentOutOfRangeException.ThrowIfNotEqual(gradients.Length, network.ParameterFloats, nameof(gradients));
    }
}
