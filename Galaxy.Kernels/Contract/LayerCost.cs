namespace Galaxy.Kernels.Contract;

/// <summary>What a layer costs.</summary>
/// <param name="Parameters">Trainable parameters.</param>
/// <param name="ForwardFlops">Floating-point operations forward for one image; a fused multiply-add counts as two.</param>
/// <param name="StepFlops">The same for a training step: forward, input gradient and weight gradient.</param>
public sealed record LayerCost(int Parameters, long ForwardFlops, long StepFlops);
