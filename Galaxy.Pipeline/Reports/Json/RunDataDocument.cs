using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>What a training learned from: images per class, part by part.</summary>
internal sealed record RunDataDocument(
    string Source, ImmutableArray<string> Classes, Verbatim Training, Verbatim Validation, Verbatim Test, int Unreadable)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FrameSpread? Frames { get; init; }

    public static RunDataDocument Of(DataSummary data) => new(
        data.Source, data.Classes, Verbatim.Row(data.Training), Verbatim.Row(data.Validation), Verbatim.Row(data.Test), data.Unreadable)
        {
            Frames = data.Frames,
        };
}
