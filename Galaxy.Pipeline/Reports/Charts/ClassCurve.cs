using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>The curve of one class.</summary>
/// <param name="Name">The class.</param>
/// <param name="Area">The area under it, shown beside the name; null if there is none, and then there are no points.</param>
/// <param name="Points">Each from 0 to 1.</param>
internal sealed record ClassCurve(string Name, double? Area, ImmutableArray<CurvePoint> Points);
