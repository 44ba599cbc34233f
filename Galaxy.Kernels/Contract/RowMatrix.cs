using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>A batch matrix, a row per sample.</summary>
/// <param name="Offset">Where it begins, in floats per sample.</param>
/// <param name="Stride">Floats from a row to the next.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RowMatrix(int Offset, int Stride);
