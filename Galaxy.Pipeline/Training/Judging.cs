using Galaxy.Kernels;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>Evaluates weights on labelled images.</summary>
public static class Judging
{
    /// <summary>Images that are classified at a time.</summary>
    public const int BatchSize = 64;

    /// <summary>What the weights make of the images; null if there are none.</summary>
    public static Evaluation? Judge<TNetwork>(
        this Weights weights, Dataset images, Standardisation standardisation, Workers workers, IProgress<long>? progress = null)
        where TNetwork : INetwork
    {
        if (images.Count == 0)
            return null;
        Batches batches = new(images, TNetwork.Info.Input, standardisation.ToTable(), BatchSize);
        float[] probabilities = weights.Classify<TNetwork>(batches, workers, progress);
        byte[] labels = [.. images.Images.Select(image => image.Label)];
        return Evaluation.Of(images.Classes, labels, probabilities);
    }
}
