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

    /// <summary>Checks what a batch teaches, and gradients.</summary>
    /// <exception cref="ArgumentException">
    /// There is not one label or not one target of each output per image, a label is no class, a target is negative or not finite, there is not
    /// one weight or offset per class, or the gradients belong to another network.
    /// </exception>
    public static void Batch(NetworkInfo network, TrainingBatch batch, int count, FloatMemory gradients)
    {
        if (network.Votes is not null && (batch.Targets.IsEmpty || batch.Rule != LossRule.Plain))
            throw new ArgumentException($"{network.Name} learns votes: it takes targets, without smoothing, weights and offsets of classes.", nameof(batch));
        Labels(network, batch.Labels, batch.Rule, batch.Targets.IsEmpty ? count : 0, gradients);
        if (batch.Targets.IsEmpty)
            return;
        ArgumentOutOfRangeException.ThrowIfNotEqual(batch.Targets.Length, count * network.Classes.Length, nameof(batch.Targets));
        foreach (float target in batch.Targets)
        {
            if (target < 0 || !float.IsFinite(target))
                throw new ArgumentOutOfRangeException(nameof(batch), target, "A target is negative or not finite.");
        }
    }

    /// <summary>Checks labels, their weights and gradients.</summary>
    /// <exception cref="ArgumentException">
    /// There is not one label per image, a label is no class, there is not one weight or offset per class, or the gradients belong to another
    /// network.
    /// </exception>
    public static void Labels(NetworkInfo network, ReadOnlySpan<ushort> labels, LossRule rule, int count, FloatMemory gradients)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Length, count, nameof(labels));
        ArgumentOutOfRangeException.ThrowIfNotEqual(gradients.Length, network.ParameterFloats, nameof(gradients));
        if (!rule.ClassWeights.IsDefault)
            ArgumentOutOfRangeException.ThrowIfNotEqual(rule.ClassWeights.Length, network.Classes.Length, nameof(rule));
        if (!rule.LogitOffsets.IsDefault)
            ArgumentOutOfRangeException.ThrowIfNotEqual(rule.LogitOffsets.Length, network.Classes.Length, nameof(rule));
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
