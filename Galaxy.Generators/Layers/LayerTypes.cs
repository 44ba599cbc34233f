using System.Collections.Immutable;

namespace Galaxy.Generators.Layers;

/// <summary>Every layer type: each class of this assembly that derives from <see cref="LayerType"/>.</summary>
internal static class LayerTypes
{
    /// <summary>All of them by name.</summary>
    public static readonly ImmutableArray<LayerType> All =
    [
        .. typeof(LayerType).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(LayerType)) && !type.IsAbstract)
            .Select(type => (LayerType)Activator.CreateInstance(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    public static IReadOnlyCollection<string> Names => [.. All.Select(type => type.Name)];

    public static LayerType? Find(string name) => All.FirstOrDefault(type => type.Name == name);
}
