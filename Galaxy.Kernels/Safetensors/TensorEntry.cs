using System.Collections.Immutable;

namespace Galaxy.Kernels.Safetensors;

/// <summary>One tensor of a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Element type, as written: <c>F32</c>.</param>
/// <param name="Shape">Sizes, outermost first; empty for a single value.</param>
/// <param name="Begin">Its first byte in the file's data.</param>
/// <param name="End">The byte after its last.</param>
internal sealed record TensorEntry(string Name, string Type, ImmutableArray<int> Shape, int Begin, int End);
