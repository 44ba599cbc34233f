namespace Galaxy.Pipeline.Checkpoints;

/// <summary>run.json as written; when read, any field may be missing.</summary>
internal sealed record RunRecordText(string? Format, string[]? Arguments, bool? Finished);
