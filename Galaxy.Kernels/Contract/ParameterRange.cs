namespace Galaxy.Kernels.Contract;

/// <summary>Parameters that lie together.</summary>
/// <param name="Start">First float in parameter memory.</param>
/// <param name="Length">Floats.</param>
internal readonly record struct ParameterRange(int Start, int Length);
