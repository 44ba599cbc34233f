using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>The entries of "layers", each read by itself.</summary>
internal static class LayerList
{
    private const string Example = "{ \"type\": \"relu\" }";

    /// <summary>One reading per entry, mistakes logged; none when there is no list.</summary>
    public static LayerReading[] Read(JsonNode.Array? node, DiagnosticLog diagnostics)
    {
        if (node is null)
            return [];
        diagnostics.CheckCount("layers", node, Limits.FewestLayers, Limits.Layers);
        return [.. node.Items.Select(item => new LayerReading(item, Layer(item, diagnostics)))];
    }

    /// <summary>The layers, or null when one of them is wrong.</summary>
    public static EquatableArray<LayerSpec>? Specs(LayerReading[] layers)
    {
        LayerSpec[] specs = [.. layers.Select(layer => layer.Spec).OfType<LayerSpec>()];
        return specs.Length == layers.Length ? specs.ToEquatableArray() : null;
    }

    private static LayerSpec? Layer(JsonNode item, DiagnosticLog diagnostics)
    {
        if (ObjectFields.As<JsonNode.Object>(item, "A layer", Example, diagnostics) is not { } node)
            return null;
        if (node.Find(LayerTypes.TypeField) is not JsonNode.Text { Value: var name } text)
            return WithoutType(node, diagnostics);
        if (LayerTypes.Find(name) is { } type)
            return OfType(type, node, diagnostics);
        diagnostics.Add(DiagnosticCatalog.UnknownLayer, text.Span, Words.Quote(name), Words.KnownNames(name, LayerTypes.Names));
        return null;
    }

    private static LayerSpec? OfType(LayerType type, JsonNode.Object node, DiagnosticLog diagnostics)
    {
        ObjectFields fields = new(node, type.Name, type.FieldNames, diagnostics);
        Dictionary<NumberField, decimal?> values = type.Fields.ToDictionary(field => field, fields.Number);
        string? from = type.HasSource ? fields.Required<JsonNode.Text>(LayerTypes.FromField, "\"conv1\"")?.Value : "";
        bool hasName = node.Find(LayerTypes.NameField) is not null;
        string? name = hasName ? LayerName.Read(fields.Required<JsonNode.Text>(LayerTypes.NameField, "\"stem\""), diagnostics) : null;
        bool isWhole = values.All(pair => pair.Value is not null || (!pair.Key.IsRequired && node.Find(pair.Key.Name) is null));
        return isWhole && from is not null && (name is not null || !hasName)
            ? type.Make(new LayerValues(node.Span.Line, values, from)) with { Name = name }
            : null;
    }

    /// <summary>Says that the type is missing or not a string. The other fields cannot be judged without it.</summary>
    private static LayerSpec? WithoutType(JsonNode.Object node, DiagnosticLog diagnostics)
    {
        if (node.Find(LayerTypes.TypeField) is { } value)
            ObjectFields.As<JsonNode.Text>(value, $"'{LayerTypes.TypeField}'", "\"relu\"", diagnostics);
        else
            diagnostics.Add(DiagnosticCatalog.MissingField, node.Span, "A layer", LayerTypes.TypeField, "\"relu\"");
        return null;
    }
}
