using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Explanations;

/// <summary>The convolution whose map explains a network.</summary>
/// <param name="Name">The layer's name: <c>conv3</c>.</param>
/// <param name="Map">The map its kernel leaves: of the convolution with the batch norm, activation and pool fused with it.</param>
public sealed record ExplainedLayer(string Name, MapInfo Map)
{
    /// <summary>Finds it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="name">The layer's name, in any case; null for the last convolution.</param>
    public static Result<ExplainedLayer> Find(NetworkInfo network, string? name)
    {
        string[] convolutions = [.. network.Layers.Where(layer => layer.IsConvolution).Select(layer => layer.Name)];
        if (convolutions.Length == 0)
            return new Problem(network.Name, "it has no convolution, so there is no map to explain it by", "Explain a network with a conv2d layer");
        if (name is null)
            return Result.Ok(Of(network, convolutions[^1]));
        return network.FindLayer(name) switch
        {
            null => new Problem("--layer", $"{network.Name} has no layer '{name}'", Suggestions.Remedy(convolutions, name)),
            { IsConvolution: true } layer => Result.Ok(Of(network, layer.Name)),
            { } other => new Problem(
                "--layer", $"{other.Name} ({other.Description}) is not a convolution", $"Choose from {string.Join(", ", convolutions)}"),
        };
    }

    private static ExplainedLayer Of(NetworkInfo network, string name) => new(name, network.Maps.Single(map => map.Layers.Contains(name)));
}
