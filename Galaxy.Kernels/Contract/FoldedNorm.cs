using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>Batch norm after a convolution.</summary>
/// <param name="Norm">The layer.</param>
/// <param name="Weights">First float of the convolution's filters in parameter memory.</param>
/// <param name="Rows">Rows of a panel of filters.</param>
/// <param name="Bias">First float of its biases.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct FoldedNorm(NormLayer Norm, int Weights, int Rows, int Bias);
