namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A network or recipe that was checked.</summary>
internal sealed record CheckedDocument(string File, string Kind, string Result);
