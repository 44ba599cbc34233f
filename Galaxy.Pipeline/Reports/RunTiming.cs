namespace Galaxy.Pipeline.Reports;

/// <summary>When and how fast.</summary>
/// <param name="Started">Local time with its offset.</param>
/// <param name="ReadingSeconds">Reading or simulating the images.</param>
/// <param name="TrainingSeconds">All epochs.</param>
/// <param name="EvaluationSeconds">Training and test images after the last epoch.</param>
/// <param name="Threads">Threads used.</param>
public sealed record RunTiming(
    DateTimeOffset Started, double ReadingSeconds, double TrainingSeconds, double EvaluationSeconds, int Threads);
