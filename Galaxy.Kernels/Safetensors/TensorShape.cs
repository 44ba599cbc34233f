using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Kernels.Safetensors;

/// <summary>A tensor that a file should hold.</summary>
internal sealed record TensorShape(string Name, ImmutableArray<int> Shape);
