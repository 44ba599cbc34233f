namespace Galaxy.Pipeline.Reports.Json;

/// <summary>Blocks of memory of one kind: the bytes of each, and how many there are.</summary>
internal sealed record MemoryPartDocument(string Name, long Bytes, int Times);
