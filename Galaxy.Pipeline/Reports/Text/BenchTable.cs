using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Text;

/// <summary>A table of a bench: one text column, then numbers.</summary>
public sealed record BenchTable(ImmutableArray<string> Heads, ImmutableArray<ImmutableArray<string>> Rows);
