using System.Collections.Immutable;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports;

/// <summary>Everything that a comparison's report.html shows.</summary>
/// <param name="Comparison">Its results.</param>
/// <param name="Options">The options it ran with beside the recipe, defaults included.</param>
/// <param name="Timing">Time of all networks together.</param>
/// <param name="Provenance">What made it.</param>
public sealed record ComparisonContent(Comparison Comparison, ImmutableArray<RunOption> Options, RunTiming Timing, Provenance Provenance);
