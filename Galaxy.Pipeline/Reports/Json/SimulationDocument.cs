namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A simulated sky that was written.</summary>
internal sealed record SimulationDocument(string Folder, int Images, ulong Seed);
