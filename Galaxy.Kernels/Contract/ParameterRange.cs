using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>A contiguous range of parameters.</summary>
/// <param name="Start">First float in parameter memory.</param>
/// <param name="Length">Floats.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ParameterRange(int Start, int Length);
