using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;

namespace Galaxy.Generators.Networks;

/// <summary>A network.json without errors.</summary>
/// <param name="Name">A C# identifier.</param>
/// <param name="FileName">The file's name without its folder, for the headers of generated files.</param>
/// <param name="Input">Shape of one image.</param>
/// <param name="Classes">Class names, at least two, all different.</param>
/// <param name="Layers">At least one; the last gives as many logits as there are classes.</param>
internal sealed record NetworkSpec(
    string Name, string FileName, InputSpec Input, EquatableArray<string> Classes, EquatableArray<Layer> Layers);
