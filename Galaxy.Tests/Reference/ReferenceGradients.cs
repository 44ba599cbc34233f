namespace Galaxy.Tests.Reference;

/// <summary>What a training step computes.</summary>
/// <param name="Loss">Mean over the batch, in nats.</param>
/// <param name="Gradients">By parameter name, in PyTorch's order.</param>
/// <param name="Images">Of the images, H×W×C each.</param>
internal sealed record ReferenceGradients(double Loss, IReadOnlyDictionary<string, double[]> Gradients, double[] Images);
