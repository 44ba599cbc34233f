using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>Documents of <see cref="DocumentJson"/> as text.</summary>
internal static class JsonText
{
    /// <summary>A whole file, with a final line end.</summary>
    public static string Of<T>(T document) => JsonSerializer.Serialize(document, typeof(T), DocumentJson.Indented) + "\n";

    /// <summary>The same with one more property at the end.</summary>
    public static string With<T>(T document, string name, string value)
    {
        JsonObject json = JsonSerializer.SerializeToNode(document, typeof(T), DocumentJson.Indented)!.AsObject();
        json[name] = value;
        return json.ToJsonString(DocumentJson.Indented.Options) + "\n";
    }

    /// <summary>Writes documents too large for memory piece by piece, in the same format.</summary>
    public static Utf8JsonWriter Over(IBufferWriter<byte> buffer)
    {
        JsonSerializerOptions form = DocumentJson.Indented.Options;
        return new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = form.WriteIndented, NewLine = form.NewLine, Encoder = form.Encoder });
    }

    /// <summary>Writes one piece.</summary>
    public static void Write<T>(this Utf8JsonWriter writer, T piece) => JsonSerializer.Serialize(writer, piece, typeof(T), DocumentJson.Indented);
}
