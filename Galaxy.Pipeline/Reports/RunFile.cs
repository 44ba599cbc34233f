using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports;

/// <summary>A file of a run: its name in the run folder and its bytes.</summary>
public sealed record RunFile(string Name, ImmutableArray<byte> Bytes);
