using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers;

/// <summary>An entry of "layers" as far as it could be read.</summary>
/// <param name="Node">The entry.</param>
/// <param name="Layer">The layer; null when a mistake in it is logged.</param>
internal sealed record ParsedLayer(JsonNode Node, Layer? Layer)
{
    /// <summary>The value of its "type".</summary>
    public string Type => (Find(LayerType.TypeField) as JsonNode.Text)?.Value ?? "";

    /// <summary>Where a field's value stands, or the layer itself when the field is left to its default.</summary>
    public SourceSpan SpanOf(string field) => Find(field)?.Span ?? Node.Span;

    private JsonNode? Find(string field) => (Node as JsonNode.Object)?.Find(field);
}
