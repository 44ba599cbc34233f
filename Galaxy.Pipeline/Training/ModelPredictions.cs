using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
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
    internal static Predictions? Predict<TNetwork>(
        this Model model, Dataset images, Workers workers, bool allOrientations = false, IProgress<long>? progress = null,
        bool withFeatures = false)
            where TNetwork : INetwork =>
        model.Weights.Predict<TNetwork>(images, model.Standardization, workers, allOrientations, progress, withFeatures) is { } own
            ? model.Scale(own)
            : null;

    /// <summary>The model with the temperature that fits its validation images; unchanged if there are too few.</summary>
    /// <param name="model">The model, without a temperature.</param>
    /// <param name="validation">Images that it has not learned from; may be empty.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    /// <param name="allOrientations">How its test will show images.</param>
    internal static Model Calibrate<TNetwork>(this Model model, Dataset validation, Workers workers, bool allOrientations)
        where TNetwork : INetwork =>
        model with { Temperature = model.Predict<TNetwork>(validation, workers, allOrientations)?.FitTemperature() };

    /// <summary>The model's probabilities, from its network's unscaled ones.</summary>
    internal static Predictions Scale(this Model model, Predictions own) =>
        own.Scale(model.Temperature) with { TypicalSide = model.Data?.TypicalSide };
}
