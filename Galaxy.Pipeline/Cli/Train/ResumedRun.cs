using System.Collections.Immutable;
using System.CommandLine;

namespace Galaxy.Pipeline.Cli.Train;

/// <summary>A run to resume.</summary>
/// <param name="Arguments">Its original arguments.</param>
/// <param name="Spec">Its network's spec; null for a network of the build.</param>
/// <param name="Parsed">The same, parsed.</param>
internal sealed record ResumedRun(ImmutableArray<string> Arguments, string? Spec, ParseResult Parsed);
