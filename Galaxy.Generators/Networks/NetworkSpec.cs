using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;

namespace Galaxy.Generators.Networks;

/// <summary>A network.json that was read without a mistake.</summary>
/// <param name="Name">A C# identifier.</param>
/// <param name="FileName">The file's name without its folder, for the headers of generated files.</param>
/// <param name="Input">Shape of one image.</param>
/// <param name="Classes">Class names, at least two, no two alike.</param>
/// <param name="Layers">At least one; the last is dense with as many units as there are classes.</param>
internal sealed record NetworkSpec(
    string Name, string FileName, InputSpec Input, EquatableArray<string> Classes, EquatableArray<Layer> Layers);

/// <summary>The shape of one image.</summary>
internal sealed record InputSpec(int Height, int Width, int Channels)
{
    /// <summary>The map that the first layer gets.</summary>
    public MapShape Shape => new(Height, Width, Channels);
}
