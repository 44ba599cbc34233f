using System.Collections.Immutable;
using Galaxy.Pipeline.PredictionTables;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>The answers to some pictures that follow each other.</summary>
/// <param name="Rows">One for each picture, in order.</param>
/// <param name="Unreadable">Why some of them cannot be read.</param>
internal sealed record PredictedPortion(ImmutableArray<PredictionRow> Rows, ImmutableArray<Problem> Unreadable)
{
    /// <summary>The rows of the others.</summary>
    public PredictionRow[] Readable => [.. Rows.Where(row => row.IsReadable)];
}
