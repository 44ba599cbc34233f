using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Reports;

/// <summary>All results of a cross-validation.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Spec">Its spec in canonical form, JSON.</param>
/// <param name="Parameters">Trainable parameters.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="Options">The options it ran with, defaults included.</param>
/// <param name="Recipe">How every fold was trained.</param>
/// <param name="Data">The images that were folded.</param>
/// <param name="Folds">Those that are done, at least one.</param>
/// <param name="Pooled">The tests of these folds as one: each image once, by a model that has not seen it.</param>
/// <param name="Mistakes">Of these images, the wrong answers that were given with the highest probability, the highest first.</param>
/// <param name="Warnings">One line each.</param>
/// <param name="Timing">The only part that differs between equal runs.</param>
public sealed record CrossValidationReport(
    string Network, string Spec, int Parameters, ulong Seed, ImmutableArray<RunOption> Options, Recipe Recipe, FoldedData Data,
    ImmutableArray<FoldReport> Folds, Evaluation Pooled, ImmutableArray<PictureAnswer> Mistakes,
    ImmutableArray<string> Warnings, RunTiming Timing)
{
    /// <summary>The answers to all pictures, fold by fold.</summary>
    public ImmutableArray<PartAnswers> Predictions { get; init; } = [];

    /// <summary>Accuracy of the folds.</summary>
    public MeanAndDeviation Accuracy => MeanAndDeviation.Of([.. Folds.Select(fold => fold.Test.Accuracy)]);

    /// <summary>Accuracy of the folds on their training images.</summary>
    public MeanAndDeviation TrainAccuracy => MeanAndDeviation.Of([.. Folds.Select(fold => fold.TrainAccuracy)]);

    /// <summary>Macro recall of the folds.</summary>
    public MeanAndDeviation MacroRecall => MeanAndDeviation.Of([.. Folds.Select(fold => fold.Test.MacroRecall)]);
}
