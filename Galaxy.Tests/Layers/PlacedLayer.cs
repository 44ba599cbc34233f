using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers;

/// <summary>A layer in its network.</summary>
/// <param name="Kind">What its type is.</param>
/// <param name="Layer">Its fields.</param>
/// <param name="Index">Its number in the network, from 0.</param>
/// <param name="Name">Its own name, or its kind and number.</param>
/// <param name="Input">The shape of what it is given.</param>
/// <param name="Before">The layers before it.</param>
internal sealed record PlacedLayer(ReferenceLayer Kind, NetLayer Layer, int Index, string Name, Shape Input, ImmutableArray<PlacedLayer> Before)
{
    /// <summary>The shape of what it gives.</summary>
    public Shape Output { get; } = Kind.Output(Layer, Input);

    /// <summary>What it learns, and the running statistics.</summary>
    public ImmutableArray<Tensor> Parameters { get; } = [.. Kind.Parameters(Layer, Input).Select(parameter => new Tensor($"{Name}.{parameter.Name}", parameter.Shape))];

    /// <summary>A parameter by its name behind the dot.</summary>
    public Tensor this[string parameter] => Parameters.Single(known => known.Name == $"{Name}.{parameter}");

    /// <summary>All layers of a network.</summary>
    public static ImmutableArray<PlacedLayer> Of(Net net)
    {
        Dictionary<string, int> numbers = [];
        ImmutableArray<PlacedLayer> placed = [];
        foreach (NetLayer layer in net.Layers)
        {
            ReferenceLayer kind = ReferenceLayers.Of(layer.Type);
            int number = numbers[kind.Prefix] = numbers.GetValueOrDefault(kind.Prefix) + 1;
            placed = placed.Add(new PlacedLayer(
                kind, layer, placed.Length, layer.Name ?? $"{kind.Prefix}{number}", placed.IsEmpty ? net.Image : placed[^1].Output, placed));
        }

        return placed;
    }
}
