using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>A layer as network.json declares it, defaults filled in.</summary>
/// <param name="Name">Its name in the file; null if it is named by type and number.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Fields">The values of the type's own fields.</param>
internal sealed record LayerSource(LayerType Type, string? Name, int Line, FieldValues Fields);
