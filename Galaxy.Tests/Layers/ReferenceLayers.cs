using System.Collections.Immutable;

namespace Galaxy.Tests.Layers;

/// <summary>Every kind of layer there is a reference of.</summary>
internal static class ReferenceLayers
{
    /// <summary>In the order of their types' names.</summary>
    public static ImmutableArray<ReferenceLayer> All { get; } =
    [
        .. typeof(ReferenceLayers).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ReferenceLayer)) && !type.IsAbstract)
            .Select(type => (ReferenceLayer)Activator.CreateInstance(type)!)
            .OrderBy(kind => kind.Type, StringComparer.Ordinal),
    ];

    /// <summary>The kind of a type that network.json names.</summary>
    public static ReferenceLayer Of(string type) =>
        All.FirstOrDefault(kind => kind.Type == type) ?? throw new NotSupportedException($"There is no reference of '{type}' in Galaxy.Tests/Layers.");
}
