using System.Collections.Immutable;
using System.Text.Json;

namespace Galaxy.Tests.Harness;

/// <summary>JSON as a tree that may be invalid: duplicate keys, numbers of any length. It is written as is.</summary>
internal abstract record LooseJson
{
    private LooseJson() { }

    /// <summary>A number, a text in its quotes, a word.</summary>
    public sealed record Leaf(string Raw) : LooseJson
    {
        public override string ToString() => Raw;
    }

    public sealed record Items(ImmutableArray<LooseJson> Values) : LooseJson
    {
        public override string ToString() => $"[{string.Join(',', Values)}]";
    }

    public sealed record Fields(ImmutableArray<(string Name, LooseJson Value)> Members) : LooseJson
    {
        public override string ToString() => $"{{{string.Join(',', Members.Select(member => $"{Quoted(member.Name)}:{member.Value}"))}}}";
    }

    public static LooseJson Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    /// <summary>A string in JSON notation.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static LooseJson Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new Fields([.. element.EnumerateObject().Select(property => (property.Name, Of(property.Value)))]),
        JsonValueKind.Array => new Items([.. element.EnumerateArray().Select(Of)]),
        _ => new Leaf(element.GetRawText()),
    };
}
