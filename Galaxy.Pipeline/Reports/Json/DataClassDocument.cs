namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A class of a set and its readable pictures.</summary>
internal sealed record DataClassDocument(string Name, int Pictures);
