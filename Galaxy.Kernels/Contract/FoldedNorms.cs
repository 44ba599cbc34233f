using System.Collections.Immutable;
using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>A copy of the convolutions' parameters with batch norm folded in, for inference.</summary>
/// <param name="Place">First float of the copy in shared memory.</param>
/// <param name="Floats">Floats in it: the first of the parameters.</param>
/// <param name="Norms">The norms that are folded in.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record FoldedNorms(int Place, int Floats, ImmutableArray<FoldedNorm> Norms);
