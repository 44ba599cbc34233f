using System.Runtime.InteropServices;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>Evaluates weights on labelled images.</summary>
public static class Judging
{
    /// <summary>Images that are classified at a time, at most.</summary>
    public const int BatchSize = 64;

    /// <summary>What the weights make of the images as they are; null if there are none.</summary>
    public static Evaluation? Judge<TNetwork>(this Weights weights, Dataset images, Standardisation standardisation, Workers workers)
        where TNetwork : INetwork =>
        weights.Answer<TNetwork>(images, standardisation, workers)?.Evaluate();

    /// <summary>The network's own probabilities, which no temperature has scaled; null if there are no images.</summary>
    /// <param name="turned">Whether every image is shown in all orientations and the probabilities are averaged.</param>
    public static AnsweredImages? Answer<TNetwork>(
        this Weights weights, Dataset images, Standardisation standardisation, Workers workers, bool turned = false, IProgress<long>? progress = null)
        where TNetwork : INetwork
    {
        if (images.Count == 0)
            return null;
        Batches batches = new(images, TNetwork.Info.Input, standardisation.ToTable(), Math.Min(BatchSize, images.Count));
        if (!turned)
            return new AnsweredImages(images, ImmutableCollectionsMarshal.AsImmutableArray(weights.Classify<TNetwork>(batches, workers, progress)), RotationConsistency: null);
        TurnedAnswers answers = weights.ClassifyTurned<TNetwork>(batches, workers, progress);
        return new AnsweredImages(images, ImmutableCollectionsMarshal.AsImmutableArray(answers.Probabilities), answers.Consistency);
    }
}
