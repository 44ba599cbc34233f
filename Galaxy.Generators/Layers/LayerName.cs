using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>A layer's name in the file, by which others refer to it and its weights are saved.</summary>
internal static class LayerName
{
    /// <summary>The name; null if it is missing or invalid, which is logged.</summary>
    public static string? Read(JsonNode.Text? node, DiagnosticLog diagnostics)
    {
        if (node is null)
            return null;
        if (ProblemOf(node.Value) is not { } problem)
            return node.Value;
        diagnostics.Add(DiagnosticCatalog.InvalidLayerName, node.Span, Words.Quote(node.Value), problem);
        return null;
    }

    /// <summary>Logs each name that an earlier layer already has.</summary>
    public static void CheckUnique(IEnumerable<ParsedLayer> layers, DiagnosticLog diagnostics)
    {
        Dictionary<string, int> firstLines = new(StringComparer.OrdinalIgnoreCase);
        foreach (ParsedLayer layer in layers)
        {
            if (layer.Layer?.Name is not { } name)
                continue;
            SourceSpan span = layer.SpanOf(LayerType.NameField);
            if (firstLines.TryGetValue(name, out int line))
                diagnostics.Add(DiagnosticCatalog.InvalidLayerName, span, Words.Quote(name), $"the layer in line {Words.Digits(line)} has it");
            else
                firstLines.Add(name, span.Line);
        }
    }

    private static string? ProblemOf(string name) => name switch
    {
        "" => "it is empty",
        { Length: > Limits.NameLength } => $"it is longer than {Limits.NameLength} letters",
        _ when !name.All(letter => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_') || name[0] is >= '0' and <= '9'
            => "it may have the letters A to Z, digits and underscores, and begins with no digit",
        _ when LayerNumbering.IsNumbered(name) => "layers without a name are numbered like that",
        _ => null,
    };
}
