using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>Summarizes folds for reports.</summary>
internal static class FoldSummaries
{
    /// <summary>The images that were folded.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="source">Folder, or the simulated sky.</param>
    public static FoldedData ToFoldedData(this LoadedFolder reading, ImageSource source) =>
        new($"{source}", reading.Dataset.Classes, reading.Dataset.CountPerClass(), reading.Unreadable.Length);

    /// <summary>The time of all folds together.</summary>
    /// <param name="folds">The finished folds.</param>
    /// <param name="started">When reading the images began.</param>
    /// <param name="reading">How long reading took.</param>
    /// <param name="threads">Threads used.</param>
    public static RunTiming Timing(this ImmutableArray<TestedFold> folds, DateTimeOffset started, TimeSpan reading, int threads) =>
        new(started, reading.TotalSeconds, folds.Sum(fold => fold.TrainingSeconds), folds.Sum(fold => fold.EvaluationSeconds), threads);

    /// <summary>Warnings about validation parts that are too small for their purpose.</summary>
    /// <param name="folds">The finished folds, at least one.</param>
    /// <param name="share">The requested share.</param>
    public static IEnumerable<string> SmallValidation(this ImmutableArray<TestedFold> folds, double share) => Runs.SmallValidation.Note(
        share, folds.Max(fold => fold.Report.Validation), folds.Any(fold => fold.Report.Test.Temperature is not null));
}
