using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Serving;

/// <summary>A model that answers, whatever its network. It never changes: to serve another, <see cref="ModelInService"/> takes its place.</summary>
internal interface IServedModel : IDisposable
{
    /// <summary>Where it is, as it was named: a file, or a model that ships.</summary>
    string Name { get; }

    /// <summary>SHA-256 of its file, in hexadecimal.</summary>
    string Digest { get; }

    /// <summary>The model.</summary>
    Model Model { get; }

    /// <summary>Its network.</summary>
    NetworkInfo Network { get; }

    /// <summary>The sets of classes that it gives pictures; null if it can promise nothing.</summary>
    PredictionSets? Sets { get; }

    /// <summary>The names of its convolutions, in order.</summary>
    ImmutableArray<string> Convolutions => [.. Network.Layers.Where(layer => layer.IsConvolution).Select(layer => layer.Name)];
}
