using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;

namespace Galaxy.Tests.Language;

/// <summary>Single layers.</summary>
internal static class TestLayer
{
    /// <summary>A layer of a type, read as from line 1 of a file.</summary>
    /// <param name="fields">Numbers and strings.</param>
    public static Layer Of(string type, params (string Name, object Value)[] fields) =>
        Read($"{{ \"type\": \"{type}\"{string.Concat(fields.Select(field => $", \"{field.Name}\": {Json(field.Value)}"))} }}");

    /// <summary>A layer whose fields have the example values of messages.</summary>
    public static Layer Example(string type) => Of(type, [.. LayerTypes.Find(type)!.Fields.Select(field => (field.Name, Example(field)))]);

    /// <summary>A valid value of a field.</summary>
    public static object Example(SpecField field) => field switch
    {
        TextField text => text.Example,
        ChoiceField choice => choice.Choices[0],
        _ => ((NumberField)field).Example,
    };

    /// <summary>The layer of an entry of "layers".</summary>
    public static Layer Read(string json)
    {
        DiagnosticLog diagnostics = new();
        ParsedLayer parsed = Assert.Single(LayerReader.Read((JsonNode.Array?)JsonTree.Parse($"[{json}]", diagnostics), diagnostics));
        return parsed.Layer ?? throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder().Select(diagnostic => diagnostic.Print())));
    }

    private static string Json(object value) => value is string text ? $"\"{text}\"" : FormattableString.Invariant($"{value}");
}
