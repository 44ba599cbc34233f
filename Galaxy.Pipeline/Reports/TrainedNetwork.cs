using System.Collections.Immutable;
using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports;

/// <summary>A finished network of a comparison.</summary>
/// <param name="Compared">Its results.</param>
/// <param name="Data">The images that it was trained and tested on.</param>
/// <param name="Notes">Notes on these images.</param>
/// <param name="Timing">How long it took.</param>
internal sealed record TrainedNetwork(ComparedNetwork Compared, FoldedData Data, ImmutableArray<string> Notes, RunTiming Timing);
