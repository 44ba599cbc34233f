namespace Galaxy.Generators.Planning;

/// <summary>What a layer costs.</summary>
/// <param name="Parameters">Trainable parameters.</param>
/// <param name="ForwardFlops">Floating-point operations forward for one image.</param>
/// <param name="StepFlops">The same for a training step.</param>
internal sealed record LayerCost(int Parameters, long ForwardFlops, long StepFlops);
