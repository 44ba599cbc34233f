using System.Collections.Immutable;
using CsCheck;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Layers;

/// <summary>A place in a random network: behind its last layer so far.</summary>
/// <param name="Net">The network so far.</param>
/// <param name="Layers">Its layers.</param>
internal sealed record RandomPlace(Net Net, ImmutableArray<PlacedLayer> Layers)
{
    /// <summary>Mostly few, at times up to 70, so that full and partial register tiles both occur.</summary>
    public static Gen<int> Channels { get; } = Gen.Frequency((2, Gen.Int[1, 19]), (1, Gen.Int[1, 70]));

    public static RandomPlace Behind(Net net) => new(net, PlacedLayer.Of(net));

    /// <summary>The shape that stands there.</summary>
    public Shape Shape => Layers.IsEmpty ? Net.Image : Layers[^1].Output;

    /// <summary>Whether it is a vector that was laid flat, or comes from a dense layer.</summary>
    public bool IsFlat => Layers.Any(layer => layer.Layer.Type == "flatten");

    /// <summary>The type of the layer before; empty behind the image.</summary>
    public string Last => Layers.IsEmpty ? "" : Layers[^1].Layer.Type;

    /// <summary>Whether filters may be tied there: the map is a square, and every pool before it turns with its input.</summary>
    public bool MayBeTied => Shape.Height == Shape.Width && Layers.Where(layer => layer.Layer.Type is "maxPool2d" or "avgPool2d").All(pool =>
        pool.Input.Height == pool.Input.Width && (pool.Input.Height - pool.Layer.Whole("size")) % pool.Layer.Whole("stride", pool.Layer.Whole("size")) == 0);

    /// <summary>Whether some filters before it are tied.</summary>
    public bool HasTied => Layers.Any(layer => layer.Layer.Text("symmetry") == "d4");

    /// <summary>Steps of a window. Behind filters in orientations only those that leave out no pixels.</summary>
    public Gen<int> Strides(bool isTied, int size, int padding) => isTied
        ? Gen.OneOf([.. Enumerable.Range(1, 3).Where(stride => (Shape.Height + 2 * padding - size) % stride == 0)])
        : Gen.Int[1, 3];

    /// <summary>A share of one in hundredths.</summary>
    public static Gen<object> Hundredths(int most) => Gen.Int[0, most].Select(object (hundredths) => hundredths / 100m);
}
