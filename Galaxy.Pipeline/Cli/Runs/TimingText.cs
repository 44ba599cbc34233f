using Galaxy.Pipeline.Reports;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>How long a run took, in words.</summary>
internal static class TimingText
{
    /// <summary><c>Time: images 1.2 s, training 4.2 min, evaluation 340 ms</c>.</summary>
    public static string InWords(this RunTiming timing) =>
        $"Time: images {Duration.Of(timing.ReadingSeconds)}, training {Duration.Of(timing.TrainingSeconds)}, evaluation "
            + $"{Duration.Of(timing.EvaluationSeconds)}";
}
