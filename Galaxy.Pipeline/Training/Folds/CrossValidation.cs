using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Training.Folds;

/// <summary>Trains once per fold, and tests each time on the fold that was not seen.</summary>
internal static class CrossValidation
{
    /// <summary>The finished folds, in order: all, or those before an interruption.</summary>
    /// <param name="plan">How each is trained.</param>
    /// <param name="parts">The images of each fold, two folds or more.</param>
    /// <param name="train">Trains and tests one fold: its number, from 1, and a split with it as the test part.</param>
    public static Result<ImmutableArray<TFold>> CrossValidate<TFold>(
        this TrainingPlan plan, ImmutableArray<Dataset> parts, Func<int, Split, Result<TFold>> train) =>
        from filled in Check(parts)
        from folds in parts
            .CrossValidate(plan.Data.Validation, plan.Settings.Seed)
            .Select((split, index) => train(index + 1, split).MapProblem(problem => problem.Within($"fold {index + 1}")))
            .UntilInterrupted()
        select folds;

    /// <summary>The folds, if all are done.</summary>
    /// <param name="done">The finished folds.</param>
    /// <param name="all">Folds in all.</param>
    public static Result<ImmutableArray<TFold>> UnlessInterrupted<TFold>(this ImmutableArray<TFold> done, int all) =>
        done.Length == all ? Result.Ok(done) : Interruption.NothingSaved;

    /// <summary>What to say of a cross-validation that was interrupted; nothing if all folds are done.</summary>
    /// <param name="done">The number of finished folds.</param>
    /// <param name="all">Folds in all.</param>
    public static IEnumerable<string> Missing(int done, int all) => done < all ? [$"Interrupted after fold {done} of {all}."] : [];

    /// <summary>Whether every fold has images.</summary>
    public static Result<Unit> Check(ImmutableArray<Dataset> parts) => parts.All(part => part.Count > 0)
        ? Result.Done
        : new Problem(
            "--folds", $"{Plural.Of(parts.Sum(part => part.Count), "image")} do not fill {parts.Length} folds",
            "Choose fewer folds, or give more images");
}
