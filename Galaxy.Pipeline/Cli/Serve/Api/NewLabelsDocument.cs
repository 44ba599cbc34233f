using System.Collections.Immutable;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>What was written to the disk.</summary>
/// <param name="Labels">The labels that stand now, in the order in which they were given.</param>
internal sealed record NewLabelsDocument(ImmutableArray<LabelDocument> Labels);
