using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>A model's predictions for the images that it was trained with.</summary>
/// <param name="Training">For the training images, without augmentation.</param>
/// <param name="Validation">For the validation images, if there are any.</param>
/// <param name="Test">For the test images, if there are any.</param>
internal sealed record PartPredictions(Predictions Training, Predictions? Validation, Predictions? Test)
{
    /// <param name="model">The model.</param>
    /// <param name="split">The images.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    /// <param name="allOrientations">Whether every image is shown in all orientations and the probabilities are averaged.</param>
    public static PartPredictions Of<TNetwork>(Model model, Split split, Workers workers, bool allOrientations) where TNetwork : INetwork
    {
        return new PartPredictions(Predict(split.Training)!, Predict(split.Validation), Predict(split.Test));

        Predictions? Predict(Dataset images) => model.Predict<TNetwork>(images, workers, allOrientations);
    }

    /// <summary>The answers of all parts; those to the test images come last.</summary>
    public ImmutableArray<PartAnswers> Answers() =>
    [
        new(PartAnswers.Training, Training.Answers()),
        new(PartAnswers.Validation, Validation?.Answers() ?? []),
        new(PartAnswers.Test, Test?.Answers() ?? []),
    ];
}
