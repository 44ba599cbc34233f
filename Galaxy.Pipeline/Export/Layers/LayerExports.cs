using System.Collections.Immutable;

namespace Galaxy.Pipeline.Export.Layers;

/// <summary>Every layer type that can be exported: each class of this assembly that derives from <see cref="LayerExport"/>.</summary>
internal static class LayerExports
{
    /// <summary>In the order of the types' names.</summary>
    public static ImmutableArray<LayerExport> All { get; } =
    [
        .. typeof(LayerExport).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(LayerExport)) && !type.IsAbstract)
            .Select(type => (LayerExport)Activator.CreateInstance(type)!)
            .OrderBy(export => export.Type, StringComparer.Ordinal),
    ];

    /// <summary>The export of a layer's type.</summary>
    /// <exception cref="NotSupportedException">There is none, which a test of all layer types prevents.</exception>
    public static LayerExport Of(SpecLayer layer) => All.FirstOrDefault(export => export.Type == layer.Type)
        ?? throw new NotSupportedException($"'{layer.Type}' has no {nameof(LayerExport)}; add it to Export/Layers.");
}
