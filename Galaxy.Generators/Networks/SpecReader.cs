using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Reads the text of a network.json into a spec, or reports every error in it.</summary>
internal static class SpecReader
{
    private const string InputExample = "{ \"height\": 64, \"width\": 64, \"channels\": 3 }";
    private const string ClassesExample = "[\"smooth\", \"spiral\"]";
    private const string Example = "{ \"name\": …, \"input\": …, \"classes\": …, \"layers\": … }";

    /// <summary>The fields of the file; the first is for editors and is ignored.</summary>
    public static readonly IReadOnlyCollection<string> NetworkFields = ["$schema", "name", "input", "classes", "layers"];

    /// <summary>Reads a network. Never throws, whatever the text.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="fileName">Its name without a folder.</param>
    public static SpecResult Read(string text, string fileName)
    {
        DiagnosticLog diagnostics = new();
        NetworkSpec? spec = null;
        string? name = null;
        SourceSpan nameSpan = default;
        if (JsonTree.Parse(text, diagnostics) is { } tree
            && ObjectFields.As<JsonNode.Object>(tree, "A network", Example, diagnostics) is { } root)
        {
            nameSpan = root.Find("name")?.Span ?? root.Span;
            name = NetworkName.Read(root.Find("name") as JsonNode.Text, new DiagnosticLog());
            spec = Network(root, fileName, diagnostics);
        }

        return new SpecResult(diagnostics.IsEmpty ? spec : null, name, nameSpan, diagnostics.InOrder());
    }

    /// <summary>A last layer, whichever type can be one.</summary>
    private static string LayersExample()
    {
        LayerType last = LayerTypes.All.First(type => type.Logits is not null);
        return $"[…, {{ \"type\": \"{last.Name}\", \"{last.Logits!.Name}\": 2 }}]";
    }

    private static NetworkSpec? Network(JsonNode.Object root, string fileName, DiagnosticLog diagnostics)
    {
        ObjectFields fields = new(root, "A network", NetworkFields, diagnostics);
        string? name = NetworkName.Read(fields.Required<JsonNode.Text>("name", "\"GalaxyNet\""), diagnostics);
        InputSpec? input = InputFields.Read(fields.Required<JsonNode.Object>("input", InputExample), diagnostics);
        EquatableArray<string>? classes = ClassNames.Read(fields.Required<JsonNode.Array>("classes", ClassesExample), diagnostics);
        ParsedLayer[] layers = LayerReader.Read(fields.Required<JsonNode.Array>("layers", LayersExample()), diagnostics);

        LayerName.CheckUnique(layers, diagnostics);
        ShapeChecks.Follow(input?.Shape, layers, Target.Avx2, diagnostics);
        ShapeChecks.CheckLast(layers, classes?.Count, diagnostics);
        return name is null || input is null || classes is null || LayerReader.Whole(layers) is not { } whole
            ? null
            : new NetworkSpec(name, fileName, input, classes.Value, whole);
    }
}
