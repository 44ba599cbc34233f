using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Threading;

namespace Galaxy.Tests.Harness;

/// <summary>How to run a network.</summary>
/// <param name="Threads">Threads in all.</param>
/// <param name="Capacity">Samples to allocate memory for; null for the batch's size.</param>
/// <param name="SeparateUpdate">Whether parameters are updated after all gradients are computed, instead of in one pass.</param>
/// <param name="Targets">Instead of labels, [samples × outputs].</param>
internal sealed record NetworkSettings(
    int Threads = 1, int? Capacity = null, bool SeparateUpdate = false, ulong Seed = 0, LossRule Rule = default, double? LargestNorm = null,
    float[]? Targets = null)
{
    /// <summary>How fast each layer learns, by its name; null if all learn alike.</summary>
    public Func<string, LayerRate>? Rates { get; init; }

    /// <summary>The processes that compute together; null for one.</summary>
    public Ranks? Ranks { get; init; }

    /// <summary>Shards of a batch.</summary>
    public int Shards { get; init; } = BatchShard.Count;
}
