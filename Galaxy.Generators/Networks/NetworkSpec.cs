using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;

namespace Galaxy.Generators.Networks;

/// <summary>A network.json without errors.</summary>
/// <param name="Name">A C# identifier.</param>
/// <param name="FileName">The file's name without its folder, for the headers of generated files.</param>
/// <param name="Input">Shape of one image.</param>
/// <param name="Classes">What the outputs are: class names, or answers of a decision tree; at least two, all different.</param>
/// <param name="Layers">At least one; the last gives one output for each.</param>
internal sealed record NetworkSpec(
    string Name, string FileName, InputSpec Input, EquatableArray<string> Classes, EquatableArray<Layer> Layers)
{
    /// <summary>The decision tree of a network that learns votes; null for one that learns classes.</summary>
    public VoteSpec? Votes { get; init; }

    /// <summary>The same network for other classes, with as many logits; it learns no votes any more. It is not checked: its text must be read again.</summary>
    public NetworkSpec WithClasses(EquatableArray<string> classes)
    {
        LayerSource last = Layers[Layers.Count - 1].Source;
        WholeField logits = last.Type.Logits ?? throw new InvalidOperationException("The last layer of a checked network gives logits.");
        Layer resized = last.Type.Create(last with { Fields = last.Fields.With(logits, new FieldValue.Number(classes.Count)) });
        return this with { Classes = classes, Votes = null, Layers = Layers.Take(Layers.Count - 1).Append(resized).ToEquatableArray() };
    }
}
