using System.Collections.Immutable;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Shifts;

namespace Galaxy.Pipeline.Reports;

/// <summary>All results of evaluating a model.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Data">What it was tested on.</param>
/// <param name="Test">How well it did.</param>
/// <param name="Predictions">The answers to the images, by the part of the training they were in.</param>
/// <param name="Warnings">One line each.</param>
public sealed record ModelEvaluation(
    string Network, TestedData Data, Evaluation Test, ImmutableArray<PartAnswers> Predictions, ImmutableArray<string> Warnings)
{
    /// <summary>SHA-256 of the model's file, in hexadecimal.</summary>
    public string? Model { get; init; }

    /// <summary>How the promise held; null without one.</summary>
    public Abstention? Abstention { get; init; }

    /// <summary>How it did under shifts; null if it was not tested under any.</summary>
    public ShiftTable? Shifts { get; init; }

    /// <summary>The wrong answers that were given with the highest probability, the highest first.</summary>
    public ImmutableArray<PictureAnswer> Mistakes =>
        Predictions.All().WorstMistakes(RunReport.MostMistakes);
}
