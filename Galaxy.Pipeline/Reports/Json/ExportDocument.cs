using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>The files that a model was exported to.</summary>
internal sealed record ExportDocument(string Network, ImmutableArray<string> Files);
