using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>Images ready to train on: three disjoint parts, and the standardization of their pixels.</summary>
/// <param name="Input">The network's input.</param>
/// <param name="Split">Training, validation and test images.</param>
/// <param name="Standardization">Fitted to the training images alone, or that of the model they start from.</param>
public sealed record Experiment(Shape Input, Split Split, Standardization Standardization)
{
    /// <summary>Which images are in which part, for the model to record.</summary>
    public DataManifest Manifest { get; } = DataManifest.Of(Split);

    /// <summary>Splits and standardizes.</summary>
    /// <param name="images">All images.</param>
    /// <param name="input">The network's input.</param>
    /// <param name="test">Share of each class for the test.</param>
    /// <param name="validation">Share of each class for validation; with <paramref name="test"/> below 1.</param>
    /// <param name="seed">Which images go where.</param>
    /// <param name="known">The standardization to use; null to fit one.</param>
    public static Result<Experiment> Of(
        Dataset images, Shape input, double test, double validation, ulong seed, Standardization? known = null) =>
        Of(images.Split(test, validation, seed), input, known);

    /// <summary>Standardizes images that are already split.</summary>
    public static Result<Experiment> Of(Split split, Shape input, Standardization? known = null) =>
        split.Training is { Targets: > 0, Count: >= 2 } || split.Training.CountPerClass().Count(count => count > 0) >= 2
            ? (known is null ? Standardization.Fit(split.Training, input) : Result.Ok(known)).Map(fit => new Experiment(input, split.WithoutSurroundings(), fit))
            : new Problem(
                "Images",
                $"of {Quantity.Count(split.Training.Count + split.Validation.Count + split.Test.Count)}, "
                    + $"{Quantity.Count(split.Training.Count)} are left to train on, and they are not of two classes or more",
                "Give more images, or lower --test and --validation");

    /// <summary>How well weights do on the validation images as they are; null if there are none, or they have votes.</summary>
    internal Evaluation? Validate<TNetwork>(Weights weights, Workers workers) where TNetwork : INetwork => TNetwork.Info.Votes is not null
        ? null
        : weights.Evaluate<TNetwork>(Split.Validation, Standardization, workers);

    /// <summary>The training images in batches.</summary>
    /// <param name="size">Images in a batch.</param>
    /// <param name="smallest">The network's <see cref="NetworkInfo.SmallestBatch"/>.</param>
    public Batches TrainingBatches(int size, int smallest) => new(Split.Training, Input, Standardization.ToTable(), size, smallest);
}
