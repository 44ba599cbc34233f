using System.Collections.Immutable;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Reports;

/// <summary>When a run took place, and how long it took.</summary>
/// <param name="Started">Local time with its offset.</param>
/// <param name="ReadingSeconds">Time to read or simulate the images.</param>
/// <param name="TrainingSeconds">Time of all epochs.</param>
/// <param name="EvaluationSeconds">Time to evaluate the images after the last epoch.</param>
/// <param name="Threads">Threads used.</param>
public sealed record RunTiming(
    DateTimeOffset Started, double ReadingSeconds, double TrainingSeconds, double EvaluationSeconds, int Threads)
{
    /// <summary>A training.</summary>
    /// <param name="training">The training.</param>
    /// <param name="started">When reading the images began.</param>
    /// <param name="evaluating">How long the kept model's predictions took.</param>
    /// <param name="threads">Threads used.</param>
    internal static RunTiming Of(TestedTraining training, DateTimeOffset started, TimeSpan evaluating, int threads) => new(
        started, training.Data.ReadingTime.TotalSeconds, training.Outcome.Seconds, evaluating.TotalSeconds, threads);

    /// <summary>A cross-validation.</summary>
    /// <param name="folds">The finished folds.</param>
    /// <param name="started">When reading the images began.</param>
    /// <param name="reading">How long reading took.</param>
    /// <param name="threads">Threads used.</param>
    internal static RunTiming Of(ImmutableArray<TestedFold> folds, DateTimeOffset started, TimeSpan reading, int threads) => new(
        started, reading.TotalSeconds, folds.Sum(fold => fold.TrainingSeconds), folds.Sum(fold => fold.EvaluationSeconds), threads);

    /// <summary>Several, one after the other, on the same threads.</summary>
    /// <param name="runs">At least one.</param>
    public static RunTiming Sum(ImmutableArray<RunTiming> runs) => new(
        runs[0].Started, runs.Sum(run => run.ReadingSeconds), runs.Sum(run => run.TrainingSeconds), runs.Sum(run => run.EvaluationSeconds),
        runs[0].Threads);
}
