using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>A line of an <see cref="AccuracyChart"/>.</summary>
/// <param name="Name">What was tested.</param>
/// <param name="Test">Its test.</param>
internal sealed record AccuracyLine(string Name, Evaluation Test)
{
    /// <summary>A remark below the figure; null for none.</summary>
    public string? Remark { get; init; }
}
