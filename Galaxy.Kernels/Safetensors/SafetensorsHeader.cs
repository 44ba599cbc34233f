using System.Collections.Immutable;
using System.Text.Json;

namespace Galaxy.Kernels.Safetensors;

/// <summary>The JSON header, read token by token: no tree is built from an untrusted file.</summary>
internal sealed class SafetensorsHeader
{
    private const int MaxDepth = 8;
    private const string MetadataName = "__metadata__";

    private readonly Dictionary<string, string> _metadata = [];
    private readonly List<TensorEntry> _tensors = [];

    public ImmutableSortedDictionary<string, string> Metadata =>
        _metadata.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public IEnumerable<TensorEntry> Tensors => _tensors;

    public static SafetensorsHeader Read(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty || json[0] != '{')
            throw new MalformedFileException("its header does not begin with {");
        try
        {
            SafetensorsHeader header = new();
            HeaderTokens tokens = new(new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth }));
            header.ReadEntries(ref tokens);
            tokens.ExpectEnd();
            return header;
        }
        catch (JsonException exception)
        {
            throw new MalformedFileException($"its header is not JSON at byte {exception.BytePositionInLine}");
        }
    }

    private void ReadEntries(ref HeaderTokens tokens)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        tokens.Expect(JsonTokenType.StartObject, "the header");
        while (tokens.NextName(names, "the header") is { } name)
        {
            if (string.Equals(name, MetadataName, StringComparison.Ordinal))
                ReadMetadata(ref tokens);
            else
                _tensors.Add(TensorHeader.Read(ref tokens, name));
        }
    }

    private void ReadMetadata(ref HeaderTokens tokens)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        tokens.Expect(JsonTokenType.StartObject, MetadataName);
        while (tokens.NextName(names, MetadataName) is { } name)
            _metadata.Add(name, tokens.Text($"{MetadataName}.{name}"));
    }
}
