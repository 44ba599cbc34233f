namespace Galaxy.Kernels.Optimizers;

/// <summary>How fast a layer learns.</summary>
/// <param name="Factor">Multiplies the learning rate, 0 or more; with 0 the layer never changes.</param>
/// <param name="FrozenSteps">Steps at the start of a training in which it does not change either.</param>
internal readonly record struct LayerRate(double Factor, int FrozenSteps = 0);
