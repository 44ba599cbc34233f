using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>A layer as network.json declares it, defaults filled in.</summary>
/// <param name="Name">The name that it was given; null for one by type and number.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Fields">What the type's own fields hold.</param>
internal sealed record LayerSource(LayerType Type, string? Name, int Line, FieldValues Fields);
