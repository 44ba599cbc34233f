using System.Collections.Immutable;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports;

/// <summary>All results of a training.</summary>
public sealed record RunReport
{
    /// <summary>The most mistakes of a test to show.</summary>
    public const int MostMistakes = 24;

    /// <summary>The network and how it trained.</summary>
    public required RunSetup Setup { get; init; }

    /// <summary>What it learned from.</summary>
    public required DataSummary Data { get; init; }

    /// <summary>One row per epoch.</summary>
    public required ImmutableArray<EpochRow> Epochs { get; init; }

    /// <summary>The final model on the training images, without augmentation.</summary>
    public required Evaluation Train { get; init; }

    /// <summary>The same on the validation images, if there are any.</summary>
    public required Evaluation? Validation { get; init; }

    /// <summary>The same on the test images, if there are any.</summary>
    public required Evaluation? Test { get; init; }

    /// <summary>One line each.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>The only part that differs between equal runs, with the epochs' own seconds.</summary>
    public required RunTiming Timing { get; init; }

    /// <summary>Of the test images, the wrong answers that were given with the highest probability, the highest first.</summary>
    public ImmutableArray<PictureAnswer> Mistakes { get; init; } = [];

    /// <summary>The answers to all pictures, part by part.</summary>
    public ImmutableArray<PartAnswers> Predictions { get; init; } = [];

    /// <summary>How the promise held on the test images; null without one.</summary>
    public Abstention? Abstention { get; init; }

    /// <summary>Whether any epoch was measured on validation images.</summary>
    public bool HasValidationCurve => Epochs.Any(epoch => epoch.ValidationLoss is not null);

    /// <summary>With how a promise held, or with a warning that the model cannot make it.</summary>
    internal RunReport With(Result<Abstention?>? tested) => tested is null ? this : tested.Match(
        abstention => this with { Abstention = abstention },
        problem => this with { Warnings = [$"{problem}", .. Warnings] });

    /// <param name="setup">The network and how it trained.</param>
    /// <param name="training">The training and its tests.</param>
    /// <param name="timing">How long they took.</param>
    internal static RunReport Of(RunSetup setup, TestedTraining training, RunTiming timing)
    {
        PartPredictions predictions = training.Predictions;
        ImmutableArray<PartAnswers> answers = predictions.Answers();
        return new RunReport
        {
            Setup = setup,
            Data = DataSummary.Of(training.Data, training.Plan.Data.Source),
            Epochs = training.Outcome.Epochs,
            Train = predictions.Training.Evaluate(),
            Validation = predictions.Validation?.Evaluate(),
            Test = predictions.Test?.Evaluate(),
            Warnings = [.. RunWarnings.Of(training)],
            Timing = timing,
            Mistakes = answers[^1].Answers.WorstMistakes(MostMistakes),
            Predictions = answers,
        };
    }
}
