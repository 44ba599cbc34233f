using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports;

/// <summary>All results of a training.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Spec">Its spec in canonical form, JSON.</param>
/// <param name="Parameters">Trainable parameters.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="Options">The options it ran with beside the recipe, defaults included.</param>
/// <param name="Recipe">How it trained.</param>
/// <param name="Data">What it learned from.</param>
/// <param name="Epochs">One row per epoch.</param>
/// <param name="Train">The final model on the training images, without augmentation.</param>
/// <param name="Validation">The same on the validation images, if there are any.</param>
/// <param name="Test">The same on the test images, if there are any.</param>
/// <param name="Warnings">One line each.</param>
/// <param name="Timing">The only part that differs between equal runs, with the epochs' own seconds.</param>
public sealed record RunReport(
    string Network, string Spec, int Parameters, ulong Seed, ImmutableArray<RunOption> Options, Recipe Recipe,
    DataSummary Data,
    ImmutableArray<EpochRow> Epochs, Evaluation Train, Evaluation? Validation, Evaluation? Test,
    ImmutableArray<string> Warnings, RunTiming Timing)
{
    /// <summary>The most mistakes of a test to show.</summary>
    public const int MostMistakes = 24;

    /// <summary>Of the test images, the wrong answers that were given with the highest probability, the highest first.</summary>
    public ImmutableArray<PictureAnswer> Mistakes { get; init; } = [];

    /// <summary>Whether any epoch was measured on validation images.</summary>
    public bool HasValidationCurve => Epochs.Any(epoch => epoch.ValidationLoss is not null);

    /// <summary>The answers to all pictures, part by part.</summary>
    public ImmutableArray<PartAnswers> Predictions { get; init; } = [];
}
