using Galaxy.Kernels.Contract;

namespace Galaxy.Tests.Harness;

/// <summary>What a training step computes.</summary>
/// <param name="Gradients">By parameter name, in the order of a model file.</param>
/// <param name="Memory">The gradients in memory layout, padding included.</param>
/// <param name="Workings">All intermediate values outside a worker's scratch.</param>
internal sealed record NetworkGradients(BatchLoss Loss, IReadOnlyDictionary<string, float[]> Gradients, float[] Memory, float[] Workings);
