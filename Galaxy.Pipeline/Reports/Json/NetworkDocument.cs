using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A network, layer by layer, and the memory it needs.</summary>
internal sealed record NetworkDocument
{
    public required string Name { get; init; }
    public required ShapeDocument Input { get; init; }
    public required ImmutableArray<string> Classes { get; init; }
    public required ImmutableArray<LayerDocument> Layers { get; init; }
    public required int Parameters { get; init; }
    public required long ForwardFlops { get; init; }
    public required long StepFlops { get; init; }
    public required MemoryDocument Memory { get; init; }

    /// <param name="network">The network.</param>
    /// <param name="batch">Images in a training batch.</param>
    /// <param name="threads">Threads it runs on.</param>
    public static NetworkDocument Of(NetworkInfo network, int batch, int threads) => new()
    {
        Name = network.Name,
        Input = ShapeDocument.Of(network.Input),
        Classes = network.Classes,
        Layers = [.. network.Layers.Select(LayerDocument.Of)],
        Parameters = network.ParameterCount,
        ForwardFlops = network.ForwardFlops,
        StepFlops = network.StepFlops,
        Memory = MemoryDocument.Of(network, batch, threads),
    };
}
