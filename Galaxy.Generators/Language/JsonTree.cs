using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Galaxy.Generators.Language;

/// <summary>From JSON text, comments and trailing commas allowed, to a tree with positions.</summary>
internal static class JsonTree
{
    private const string ByteOrderMark = "\uFEFF";

    /// <summary>Far deeper than any network.json, far shallower than the stack.</summary>
    private const int MaxDepth = 32;

    private static readonly JsonReaderOptions _options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    /// <summary>The tree; or null, and one diagnostic where the text stops being JSON.</summary>
    public static JsonNode? Parse(string text, DiagnosticLog diagnostics)
    {
        if (text.Length > Limits.TextLength)
        {
            diagnostics.Add(DiagnosticCatalog.TextTooLong, new SourceSpan(0, 0, 1, 1), Words.Count(text.Length), Words.Count(Limits.TextLength));
            return null;
        }

        text = text.StartsWith(ByteOrderMark, StringComparison.Ordinal) ? " " + text.Substring(1) : text;
        if (string.IsNullOrWhiteSpace(text))
        {
            diagnostics.Add(DiagnosticCatalog.BrokenJson, new SourceSpan(0, 0, 1, 1), "the file is empty");
            return null;
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        SourcePositions positions = new(text, utf8);
        try
        {
            JsonNode root = new Parser(positions, diagnostics).Document(utf8);
            return diagnostics.IsEmpty ? root : null;
        }
        catch (JsonException problem)
        {
            diagnostics.Add(DiagnosticCatalog.BrokenJson, positions.Of(problem), Words.ReaderMessage(problem));
            return null;
        }
    }

    private sealed class Parser(SourcePositions positions, DiagnosticLog diagnostics)
    {
        public JsonNode Document(ReadOnlySpan<byte> utf8)
        {
            Utf8JsonReader reader = new(utf8, _options);
            reader.Read();
            JsonNode root = Value(ref reader);
            reader.Read();
            return root;
        }

        private JsonNode Value(ref Utf8JsonReader reader) => reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader),
            JsonTokenType.StartArray => Array(ref reader),
            JsonTokenType.String => new JsonNode.Text(Span(ref reader), Text(ref reader)),
            JsonTokenType.Number => new JsonNode.Number(Span(ref reader), Raw(ref reader)),
            _ => new JsonNode.Keyword(Span(ref reader), Raw(ref reader)),
        };

        private JsonNode.Object Object(ref Utf8JsonReader reader)
        {
            SourceSpan brace = Span(ref reader);
            ImmutableArray<JsonMember>.Builder members = ImmutableArray.CreateBuilder<JsonMember>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                SourceSpan nameSpan = Span(ref reader);
                string name = Text(ref reader);
                reader.Read();
                members.Add(new JsonMember(name, nameSpan, Value(ref reader)));
            }

            return new JsonNode.Object(brace, members.ToEquatableArray());
        }

        private JsonNode.Array Array(ref Utf8JsonReader reader)
        {
            SourceSpan bracket = Span(ref reader);
            ImmutableArray<JsonNode>.Builder items = ImmutableArray.CreateBuilder<JsonNode>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(Value(ref reader));
            return new JsonNode.Array(bracket, items.ToEquatableArray());
        }

        private SourceSpan Span(ref Utf8JsonReader reader)
        {
            bool quoted = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            int length = reader.ValueSpan.Length + (quoted ? 2 : 0);
            return positions.Next((int)reader.TokenStartIndex, length);
        }

        private string Text(ref Utf8JsonReader reader)
        {
            try
            {
                return reader.GetString() ?? "";
            }
            catch (InvalidOperationException)
            {
                diagnostics.Add(DiagnosticCatalog.BrokenJson, positions.Last, "an escape in this string is half a surrogate pair");
                return "";
            }
        }

        private static string Raw(ref Utf8JsonReader reader) => Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
    }
}
