using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>Everything that an evaluation of a model has to say.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Data">What it was tested on.</param>
/// <param name="Test">How well it did.</param>
/// <param name="Predictions">The answer to each image, by the part of the training that it was in.</param>
/// <param name="Warnings">One line each.</param>
public sealed record ModelEvaluation(
    string Network, TestedData Data, Evaluation Test, ImmutableArray<PartAnswers> Predictions, ImmutableArray<string> Warnings)
{
    /// <summary>The wrong answers that were given with the highest probability, the highest first.</summary>
    public ImmutableArray<PictureAnswer> Mistakes =>
        Predictions.All().WorstMistakes(RunFiles.MostMistakes);
}

/// <summary>The images of an evaluation.</summary>
/// <param name="Source">Folder, or the simulated sky.</param>
/// <param name="Part">Which of its images: <c>test</c>, <c>unseen</c>, <c>all</c>.</param>
/// <param name="Gone">Test images of the training that are not there; null if the model does not say which they were, as below.</param>
/// <param name="New">Images that were in no part of the training.</param>
/// <param name="Learned">Images that the model was trained or validated on; among the tested ones with <c>all</c> alone.</param>
/// <param name="Unreadable">Files that were left out.</param>
public sealed record TestedData(string Source, string Part, int? Gone, int? New, int? Learned, int Unreadable);
