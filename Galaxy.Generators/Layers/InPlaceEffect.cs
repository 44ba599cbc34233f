using Galaxy.Generators.CSharp;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers;

/// <summary>What changes values of a stage's output, and their gradients, in place and in training only.</summary>
/// <param name="Name">The layer's name.</param>
internal abstract record InPlaceEffect(string Name)
{
    /// <summary>What it is called among the kernels.</summary>
    public abstract string Pass { get; }

    /// <summary>The calls for one sample's map.</summary>
    /// <param name="what">What is changed: <c>values</c> or <c>gradients</c>.</param>
    /// <param name="pointer">The pointer to the block that the map is in.</param>
    public SampleCall OnMap(string what, string pointer, MapPlan map) => new(
        $"{Name} {what}", Call(RegisterTile.At(pointer, map.Interior), map.Height, map.Width * map.PixelStride, map.RowStride), 0, map.Floats, 0);

    /// <summary>C# of the call, the same both ways.</summary>
    /// <param name="pointer">Pointer to the first value.</param>
    /// <param name="rows">Rows of values.</param>
    /// <param name="columns">Floats in a row.</param>
    /// <param name="stride">Floats from a row to the next.</param>
    public abstract string Call(string pointer, int rows, int columns, int stride);
}
