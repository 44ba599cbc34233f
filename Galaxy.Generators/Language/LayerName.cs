using Galaxy.Generators.Layers;

namespace Galaxy.Generators.Language;

/// <summary>A name that a layer is given, under which others refer to it and its weights are saved.</summary>
internal static class LayerName
{
    /// <summary>The name, or null when it is not there, or is wrong and logged.</summary>
    public static string? Read(JsonNode.Text? node, MistakeLog mistakes)
    {
        if (node is null)
            return null;
        if (Fault(node.Value) is not { } fault)
            return node.Value;
        mistakes.Add(Rules.InvalidLayerName, node.Span, Words.Quote(node.Value), fault);
        return null;
    }

    /// <summary>Logs each name that an earlier layer has.</summary>
    public static void CheckUnique(IEnumerable<LayerReading> layers, MistakeLog mistakes)
    {
        Dictionary<string, int> firstLines = new(StringComparer.OrdinalIgnoreCase);
        foreach (LayerReading layer in layers)
        {
            if (layer.Spec?.Name is not { } name)
                continue;
            SourceSpan span = layer.SpanOf(LayerTypes.NameField);
            if (firstLines.TryGetValue(name, out int line))
                mistakes.Add(Rules.InvalidLayerName, span, Words.Quote(name), $"the layer in line {Words.Digits(line)} has it");
            else
                firstLines.Add(name, span.Line);
        }
    }

    private static string? Fault(string name) => name switch
    {
        "" => "it is empty",
        { Length: > Limits.NameLength } => $"it is longer than {Limits.NameLength} letters",
        _ when !name.All(letter => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_') || name[0] is >= '0' and <= '9'
            => "it may have the letters A to Z, digits and underscores, and begins with no digit",
        _ when LayerKinds.IsNumbered(name) => "layers without a name are numbered like that",
        _ => null,
    };
}
