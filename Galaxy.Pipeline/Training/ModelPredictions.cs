using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>The only way from a model and pictures to probabilities, for every verb, the report and its captions.</summary>
public static class ModelPredictions
{
    /// <summary>
    /// The model's probabilities, scaled with its temperature if that was fitted to images shown the same way; null if there are no images.
    /// They do not depend on the other images.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="images">Images of the network's input size.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    /// <param name="allOrientations">Whether every image is shown in all orientations and the probabilities are averaged.</param>
    /// <param name="progress">Reports how many showings are done.</param>
    /// <param name="withFeatures">Whether the last features are wanted, too.</param>
    /// <param name="workspace">Memory, whose capacity is the size of batches, for callers that come again; null for some of its own.</param>
    internal static Predictions? Predict<TNetwork>(
        this Model model, Dataset images, Workers workers, bool allOrientations = false, IProgress<long>? progress = null,
        bool withFeatures = false, Workspace? workspace = null)
            where TNetwork : INetwork =>
        model.Weights.Predict<TNetwork>(
            images, model.Standardization, workers, allOrientations, progress, Wanted(model, withFeatures), workspace) is { } own
            ? model.Scale(own) with { Unlikeness = model.Familiarity?.Unlikeness(own.Profiles) ?? [], Profiles = [] }
            : null;

    private static WantedFeatures Wanted(Model model, bool withFeatures) =>
        (withFeatures ? WantedFeatures.Features : WantedFeatures.None)
        | (model.Familiarity is null ? WantedFeatures.None : WantedFeatures.Profiles);

    /// <summary>
    /// The model with the temperature that fits its validation images, if there are enough, and what promises are made from, if there are any.
    /// </summary>
    /// <param name="model">The model, without either.</param>
    /// <param name="validation">Images that it has not learned from; may be empty.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    /// <param name="allOrientations">How its test will show images.</param>
    internal static Model Calibrate<TNetwork>(this Model model, Dataset validation, Workers workers, bool allOrientations)
        where TNetwork : INetwork =>
        TNetwork.Info.Votes is null && model.Predict<TNetwork>(validation, workers, allOrientations) is { } own
            && own.FitTemperature() is var temperature
            ? model with { Temperature = temperature, Calibration = own.Scale(temperature).CalibrationScores() }
            : model;

    /// <summary>
    /// The model with what tells pictures unlike those of its training; unchanged if there are too few. How its test shows images does not matter.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="training">The images that it has learned from.</param>
    /// <param name="validation">Images that it has not learned from; may be empty.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    internal static Model Familiarize<TNetwork>(this Model model, Dataset training, Dataset validation, Workers workers) where TNetwork : INetwork
    {
        if (validation.Count < FamiliarityFit.FewestValidation)
            return model;
        return model with
        {
            Familiarity = FamiliarityFit.Of(Profiles(training.Spread(FamiliarityFit.MostPictures)), Profiles(validation),
                PictureProfile.Length(TNetwork.Info)),
        };

        ImmutableArray<float> Profiles(Dataset images) =>
            model.Weights.Predict<TNetwork>(images, model.Standardization, workers, wanted: WantedFeatures.Profiles)?.Profiles ?? [];
    }

    /// <summary>Refuses a promise that a training's validation images cannot make.</summary>
    internal static Result<Unit> CanPromise(this Experiment experiment, decimal level) => PredictionSets.Check(
        experiment.Unlearned.Count, level, learned: experiment.Split.Validation.Count - experiment.Unlearned.Count);

    /// <summary>How a promise held on pictures; null if nobody wants one, a problem if the model cannot make it.</summary>
    /// <param name="predictions">The model's.</param>
    /// <param name="model">The model.</param>
    /// <param name="level">The promise.</param>
    internal static Result<Abstention?> Abstain(this Predictions predictions, Model model, decimal? level) =>
        PredictionSets.Wanted(model.Calibration, level, predictions.RotationConsistency is not null).Map(Abstention? (sets) =>
            sets is null ? null : Abstention.Of(predictions.Images.Classes, predictions.Answers(), sets));

    /// <summary>The model's probabilities, from its network's unscaled ones.</summary>
    internal static Predictions Scale(this Model model, Predictions own) =>
        own.Scale(model.Temperature) with { TypicalSide = model.Data?.TypicalSide };
}
