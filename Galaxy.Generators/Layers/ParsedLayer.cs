using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>An entry of "layers", as far as it could be read.</summary>
/// <param name="Node">The entry.</param>
/// <param name="Layer">The layer; null if an error in it was logged.</param>
internal sealed record ParsedLayer(JsonNode Node, Layer? Layer)
{
    /// <summary>The value of its "type".</summary>
    public string Type => (Find(LayerType.TypeField) as JsonNode.Text)?.Value ?? "";

    /// <summary>The position of a field's value, or of the layer if the field is left out.</summary>
    public SourceSpan SpanOf(string field) => Find(field)?.Span ?? Node.Span;

    private JsonNode? Find(string field) => (Node as JsonNode.Object)?.Find(field);
}
