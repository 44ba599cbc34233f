using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>The entries of "layers", each read on its own.</summary>
internal static class LayerReader
{
    private const string Example = "{ \"type\": \"relu\" }";

    /// <summary>Every entry, errors logged; none if there is no list, or it is too long.</summary>
    public static ParsedLayer[] Read(JsonNode.Array? node, DiagnosticLog diagnostics)
    {
        if (node is null || !diagnostics.CheckCount("layers", node, Limits.FewestLayers, Limits.Layers))
            return [];
        return [.. node.Items.Select(item => new ParsedLayer(item, ReadOne(item, diagnostics)))];
    }

    /// <summary>The layers; null if one of them is invalid.</summary>
    public static EquatableArray<Layer>? Whole(ParsedLayer[] parsed)
    {
        Layer[] layers = [.. parsed.Select(entry => entry.Layer).OfType<Layer>()];
        return layers.Length == parsed.Length ? layers.ToEquatableArray() : null;
    }

    private static Layer? ReadOne(JsonNode item, DiagnosticLog diagnostics)
    {
        if (ObjectFields.As<JsonNode.Object>(item, "A layer", Example, diagnostics) is not { } node)
            return null;
        if (node.Find(LayerType.TypeField) is not JsonNode.Text { Value: var name } text)
            return WithoutType(node, diagnostics);
        if (LayerTypes.Find(name) is { } type)
            return OfType(type, node, diagnostics);
        diagnostics.Add(DiagnosticCatalog.UnknownLayer, text.Span, Words.Quote(name), Words.KnownNames(name, LayerTypes.Names));
        return null;
    }

    private static Layer? OfType(LayerType type, JsonNode.Object node, DiagnosticLog diagnostics)
    {
        ObjectFields fields = new(node, type.Name, type.FieldNames, diagnostics);
        FieldValues? values = FieldValues.Read(fields, type.Fields);
        bool hasName = fields.Has(LayerType.NameField);
        string? name = hasName ? LayerName.Read(fields.Required<JsonNode.Text>(LayerType.NameField, "\"stem\""), diagnostics) : null;
        return values is not null && (name is not null || !hasName)
            ? type.Create(new LayerSource(type, name, node.Span.Line, values))
            : null;
    }

    /// <summary>Logs that the type is missing or not a string. Without it, the other fields cannot be checked.</summary>
    private static Layer? WithoutType(JsonNode.Object node, DiagnosticLog diagnostics)
    {
        if (node.Find(LayerType.TypeField) is { } value)
            ObjectFields.As<JsonNode.Text>(value, $"'{LayerType.TypeField}'", "\"relu\"", diagnostics);
        else
            diagnostics.Add(DiagnosticCatalog.MissingField, node.Span, "A layer", LayerType.TypeField, "\"relu\"");
        return null;
    }
}
