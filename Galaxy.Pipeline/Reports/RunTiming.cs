namespace Galaxy.Pipeline.Reports;

/// <summary>When a run took place, and how long it took.</summary>
/// <param name="Started">Local time with its offset.</param>
/// <param name="ReadingSeconds">Time to read or simulate the images.</param>
/// <param name="TrainingSeconds">Time of all epochs.</param>
/// <param name="EvaluationSeconds">Time to evaluate the images after the last epoch.</param>
/// <param name="Threads">Threads used.</param>
public sealed record RunTiming(
    DateTimeOffset Started, double ReadingSeconds, double TrainingSeconds, double EvaluationSeconds, int Threads);
