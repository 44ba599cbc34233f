using System.Collections.Immutable;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>The labels of the working folder.</summary>
/// <param name="Labels">Those that stand, one for each picture.</param>
/// <param name="Classes">The model's classes, then other labels in the order of their first use.</param>
/// <param name="Total">Lines of the file, with those that were undone or corrected.</param>
/// <param name="Note">Lines that were left out because they are not whole; null if there are none.</param>
internal sealed record LabelsDocument(IEnumerable<LabelDocument> Labels, ImmutableArray<string> Classes, int Total, string? Note);
