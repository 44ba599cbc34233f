using Galaxy.Generators.Language;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>A layer in its place in the network.</summary>
/// <param name="Plan">Its row in the network's layer table.</param>
/// <param name="Index">Its index in the network.</param>
/// <param name="IsOnBatch">Whether the layers before it already work on the whole batch.</param>
/// <param name="Map">The shape of its input in memory, where a flattened map is still a map.</param>
internal sealed record LayerInPlan(LayerPlan Plan, int Index, bool IsOnBatch, MapShape Map)
{
    /// <summary>The layers of a stage that begins with it.</summary>
    public EquatableArray<LayerPlan> Alone => new([Plan]);
}
