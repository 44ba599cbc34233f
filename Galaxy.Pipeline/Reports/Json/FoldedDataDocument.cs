using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>What was folded: images per class.</summary>
internal sealed record FoldedDataDocument(string Source, ImmutableArray<string> Classes, Verbatim Images, int Unreadable)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FrameSpread? Frames { get; init; }

    public static FoldedDataDocument Of(FoldedData data) =>
        new(data.Source, data.Classes, Verbatim.Row(data.Images), data.Unreadable) { Frames = data.Frames };
}
