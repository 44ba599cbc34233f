using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Checkpoints;

/// <summary>run.json as written; when read, any field may be missing.</summary>
internal sealed record RunRecordText(
    string? Format, string[]? Arguments, bool? Finished,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Spec = null);
