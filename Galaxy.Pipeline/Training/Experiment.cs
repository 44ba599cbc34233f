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

    /// <summary>
    /// The validation images that no model before this training has learned from, either: only they tell how the trained one does on new images.
    /// </summary>
    public Dataset Unlearned { get; private init; } = Split.Validation;

    /// <summary>Splits and standardizes.</summary>
    /// <param name="images">All images.</param>
    /// <param name="input">The network's input.</param>
    /// <param name="test">Share of each class for the test.</param>
    /// <param name="validation">Share of each class for validation; with <paramref name="test"/> below 1.</param>
    /// <param name="seed">Which images go where.</param>
    /// <param name="source">The model that the training starts from, whose standardization is used; null to fit one.</param>
    internal static Result<Experiment> Of(
        Dataset images, Shape input, double test, double validation, ulong seed, SourceModel? source = null) =>
        Of(images.Split(test, validation, seed, source?.Untouched), input, source);

    /// <summary>Standardizes images that are already split.</summary>
    internal static Result<Experiment> Of(Split split, Shape input, SourceModel? source = null) =>
        split.Training is { Targets: > 0, Count: >= 2 } || split.Training.CountPerClass().Count(count => count > 0) >= 2
            ? (source is null ? Standardization.Fit(split.Training, input) : Result.Ok(source.Standardization))
                .Map(fit => new Experiment(input, split.WithoutSurroundings(), fit).After(source))
            : new Problem(
                "Images",
                $"of {Quantity.Count(split.Training.Count + split.Validation.Count + split.Test.Count)}, "
                    + $"{Quantity.Count(split.Training.Count)} are left to train on, and they are not of two classes or more",
                "Give more images, or lower --test and --validation");

    private Experiment After(SourceModel? source) => source is null ? this : this with { Unlearned = source.Unlearned(Split.Validation) };

    /// <summary>How well weights do on <see cref="Unlearned"/> images as they are; null if there are none, or they have votes.</summary>
    internal Evaluation? Validate<TNetwork>(Weights weights, Workers workers) where TNetwork : INetwork => TNetwork.Info.Votes is not null
        ? null
        : weights.Evaluate<TNetwork>(Unlearned, Standardization, workers);

    /// <summary>The loss of weights on the validation images as they are; null if there are none.</summary>
    internal double? ValidationLoss<TNetwork>(Weights weights, Workers workers) where TNetwork : INetwork =>
        weights.PredictVotes<TNetwork>(Unlearned, Standardization, workers, allOrientations: false)?.Loss();

    /// <summary>The training images in batches.</summary>
    /// <param name="size">Images in a batch.</param>
    /// <param name="smallest">The network's <see cref="NetworkInfo.SmallestBatch"/>.</param>
    public Batches TrainingBatches(int size, int smallest) => new(Split.Training, Input, Standardization.ToTable(), size, smallest);
}
