namespace Galaxy.Pipeline.Checkpoints;

/// <summary>run.json as it is written; what is read may lack anything.</summary>
internal sealed record RunRecordText(string? Format, string[]? Arguments, bool? Finished);
