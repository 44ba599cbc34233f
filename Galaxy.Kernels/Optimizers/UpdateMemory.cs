using Galaxy.Kernels.Memory;

namespace Galaxy.Kernels.Optimizers;

/// <summary>The memory that an update reads and writes, all in the parameters' layout.</summary>
/// <param name="Parameters">The parameters to change.</param>
/// <param name="Gradients">Their gradients.</param>
/// <param name="State"><see cref="Optimizer.StateFloatsPerParameter"/> times as many floats, zero before the first step.</param>
/// <param name="Trainable">Floats that the update changes; running statistics follow.</param>
internal readonly record struct UpdateMemory(FloatMemory Parameters, FloatMemory Gradients, FloatMemory State, long Trainable);
