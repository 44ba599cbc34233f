using System.Collections.Immutable;
using System.Text.Json;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Recipes;

namespace Galaxy.Pipeline.Reports;

/// <summary>Everything a training run has to say.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Spec">Its spec in canonical form, JSON.</param>
/// <param name="Parameters">Trainable parameters.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="Options">The options it ran with beside the recipe, defaults included.</param>
/// <param name="Recipe">How it trained.</param>
/// <param name="Data">What it learned from.</param>
/// <param name="Epochs">One row per epoch.</param>
/// <param name="Train">The final model on the training images, which are shown as those of the test.</param>
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
    /// <summary>Of the test images, the wrong answers that were given with the highest probability, the highest first.</summary>
    public ImmutableArray<PictureAnswer> Mistakes { get; init; } = [];

    /// <summary>Whether an epoch was measured on images that were not learned from.</summary>
    public bool HasValidationCurve => Epochs.Any(epoch => epoch.ValidationLoss is not null);

    /// <summary>The answers to all pictures, a part after the other.</summary>
    public ImmutableArray<PartAnswers> Predictions { get; init; } = [];
}

/// <summary>One option of a run: a name in camel case and its value.</summary>
public sealed record RunOption(string Name, JsonElement Value)
{
    /// <param name="name">In camel case: <c>learningRate</c>.</param>
    /// <param name="value">A number, a text, true, false or null.</param>
    public static RunOption Of<T>(string name, T value) => new(name, JsonSerializer.SerializeToElement(value));
}

/// <summary>What a run learned from.</summary>
/// <param name="Source">Folder, or the simulated sky.</param>
/// <param name="Classes">Class names; the counts below are in their order.</param>
/// <param name="Training">Training images per class.</param>
/// <param name="Validation">Validation images per class.</param>
/// <param name="Test">Test images per class.</param>
/// <param name="Unreadable">Files that were left out.</param>
public sealed record DataSummary(
    string Source, ImmutableArray<string> Classes,
    ImmutableArray<int> Training, ImmutableArray<int> Validation, ImmutableArray<int> Test, int Unreadable);

/// <summary>One epoch.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="TrainLoss">Mean over the epoch's steps, in nats.</param>
/// <param name="TrainAccuracy">The same.</param>
/// <param name="ValidationLoss">After the epoch; null without validation images.</param>
/// <param name="ValidationAccuracy">The same.</param>
/// <param name="ImagesPerSecond">Training images per second.</param>
/// <param name="Seconds">Time of the epoch's steps.</param>
public sealed record EpochRow(
    int Epoch, double TrainLoss, double TrainAccuracy, double? ValidationLoss, double? ValidationAccuracy,
    double ImagesPerSecond, double Seconds);

/// <summary>When and how fast.</summary>
/// <param name="Started">Local time with its offset.</param>
/// <param name="ReadingSeconds">Reading or simulating the images.</param>
/// <param name="TrainingSeconds">All epochs.</param>
/// <param name="EvaluationSeconds">Training and test images after the last epoch.</param>
/// <param name="Threads">Threads used.</param>
public sealed record RunTiming(
    DateTimeOffset Started, double ReadingSeconds, double TrainingSeconds, double EvaluationSeconds, int Threads);
