using System.Collections.Immutable;
using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>The filters of a network that are tied under the eight orientations of a square, and their copy in all orientations.</summary>
/// <param name="Place">First float of the copy in shared memory.</param>
/// <param name="Gradients">First float of its gradients in shared memory.</param>
/// <param name="PlainFloats">Floats at the start of parameter memory that are not tied, but copied: kernels on samples read them too.</param>
/// <param name="Tensors">The tied tensors.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record TiedFilters(int Place, int Gradients, int PlainFloats, ImmutableArray<TiedTensor> Tensors);
