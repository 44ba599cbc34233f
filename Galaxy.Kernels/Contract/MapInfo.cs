using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>A feature map, or a row of a dense layer that a workspace keeps.</summary>
/// <param name="Layer">The last of the layers fused into one kernel; the map is its output.</param>
/// <param name="Layers">All of them, in order.</param>
/// <param name="Shape">Its shape; 1×1×N for a dense layer.</param>
/// <param name="Output">Where its values lie.</param>
/// <param name="Gradient">Where their gradient lies after a backward pass; null if nothing before it is trained.</param>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record MapInfo(string Layer, IReadOnlyList<string> Layers, Shape Shape, MapPlace Output, MapPlace? Gradient);
