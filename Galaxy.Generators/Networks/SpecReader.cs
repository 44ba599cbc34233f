using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Reads the text of a network.json into a spec, or reports every error in it.</summary>
internal static class SpecReader
{
    private const string ClassesField = "classes";
    private const string InputExample = "{ \"height\": 64, \"width\": 64, \"channels\": 3 }";
    private const string ClassesExample = "[\"smooth\", \"spiral\"]";
    private const string Example = "{ \"name\": …, \"input\": …, \"classes\": …, \"layers\": … }";

    /// <summary>The fields of the file; the first is for editors and is ignored.</summary>
    public static readonly IReadOnlyCollection<string> NetworkFields =
    [
        "$schema", "name", "input", VoteHead.HeadField, ClassesField, VoteHead.LossField, VoteHead.QuestionsField, "layers",
    ];

    /// <summary>Those of a network that learns classes, and of one that learns votes.</summary>
    private static readonly IReadOnlyCollection<string> _ofClasses =
        [.. NetworkFields.Where(field => field is not (VoteHead.LossField or VoteHead.QuestionsField))];
    private static readonly IReadOnlyCollection<string> _ofVotes = [.. NetworkFields.Where(field => field is not ClassesField)];

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
        string? head = VoteHead.Kind(root, diagnostics);
        IReadOnlyCollection<string> known = head switch { VoteHead.Softmax => _ofClasses, VoteHead.Votes => _ofVotes, _ => NetworkFields };
        ObjectFields fields = new(root, "A network", known, diagnostics);
        string? name = NetworkName.Read(fields.Required<JsonNode.Text>("name", "\"GalaxyNet\""), diagnostics);
        InputSpec? input = InputFields.Read(fields.Required<JsonNode.Object>("input", InputExample), diagnostics);
        VoteSpec? votes = head == VoteHead.Votes ? VoteHead.Read(root, fields, diagnostics) : null;
        EquatableArray<string>? outputs = head == VoteHead.Softmax
            ? ClassNames.Read(fields.Required<JsonNode.Array>(ClassesField, ClassesExample), diagnostics)
            : votes?.Outputs;
        ParsedLayer[] layers = LayerReader.Read(fields.Required<JsonNode.Array>("layers", LayersExample()), diagnostics);

        LayerName.CheckUnique(layers, diagnostics);
        ShapeChecks.Follow(input?.Shape, layers, Target.Avx2, diagnostics);
        ShapeChecks.CheckLast(layers, outputs?.Count, head == VoteHead.Votes, diagnostics);
        return name is null || input is null || outputs is null || LayerReader.Whole(layers) is not { } whole
            ? null
            : new NetworkSpec(name, fileName, input, outputs.Value, whole) { Votes = votes };
    }
}
