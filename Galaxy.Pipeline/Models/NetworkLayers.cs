using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Models;

/// <summary>Finds layers of a network.</summary>
internal static class NetworkLayers
{
    /// <summary>The layer of a name, ignoring case unless two names differ only in case; null if there is none.</summary>
    public static LayerInfo? FindLayer(this NetworkInfo network, string name) =>
        Suggestions.Find([.. network.Layers.Select(layer => layer.Name)], name) is { } known
            ? network.Layers.First(layer => string.Equals(layer.Name, known, StringComparison.Ordinal))
            : null;
}
