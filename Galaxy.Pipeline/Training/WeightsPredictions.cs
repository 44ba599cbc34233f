using System.Runtime.InteropServices;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>The predictions of weights on labeled images.</summary>
public static class WeightsPredictions
{
    /// <summary>The most images classified at a time.</summary>
    public const int BatchSize = 64;

    /// <summary>How well the weights do on the images as they are; null if there are none.</summary>
    internal static Evaluation? Evaluate<TNetwork>(this Weights weights, Dataset images, Standardization standardization, Workers workers)
        where TNetwork : INetwork =>
        weights.Predict<TNetwork>(images, standardization, workers)?.Evaluate();

    /// <summary>The network's own probabilities, not scaled by a temperature; null if there are no images.</summary>
    /// <param name="allOrientations">Whether every image is shown in all orientations and the probabilities are averaged.</param>
    internal static Predictions? Predict<TNetwork>(
        this Weights weights, Dataset images, Standardization standardization, Workers workers, bool allOrientations = false,
        IProgress<long>? progress = null)
        where TNetwork : INetwork
    {
        if (images.Count == 0)
            return null;
        Batches batches = new(images, TNetwork.Info.Input, standardization.ToTable(), Math.Min(BatchSize, images.Count));
        if (!allOrientations)
            return new Predictions(images,
                ImmutableCollectionsMarshal.AsImmutableArray(weights.Classify<TNetwork>(batches, workers, progress)), RotationConsistency: null);
        AveragedPredictions answers = weights.ClassifyInAllOrientations<TNetwork>(batches, workers, progress);
        return new Predictions(images, ImmutableCollectionsMarshal.AsImmutableArray(answers.Probabilities), answers.Consistency);
    }
}
