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
    /// <param name="turned">Whether every image is shown in all orientations and the probabilities are averaged.</param>
    public static Evaluation? Judge<TNetwork>(
        this Weights weights, Dataset images, Standardisation standardisation, Workers workers, IProgress<long>? progress = null, bool turned = false)
        where TNetwork : INetwork
    {
        if (images.Count == 0)
            return null;
        Batches batches = new(images, TNetwork.Info.Input, standardisation.ToTable(), BatchSize);
        byte[] labels = [.. images.Images.Select(image => image.Label)];
        if (!turned)
            return Evaluation.Of(images.Classes, labels, weights.Classify<TNetwork>(batches, workers, progress));
        TurnedAnswers answers = weights.ClassifyTurned<TNetwork>(batches, workers, progress);
        return Evaluation.Of(images.Classes, labels, answers.Probabilities) with { RotationConsistency = answers.Consistency };
    }
    /// <summary>What the weights make of the images, and their answer to each, in the dataset's order; null if there are none.</summary>
    public static JudgedPictures? JudgePictures<TNetwork>(this Weights weights, Dataset images, Standardisation standardisation, Workers workers)
        where TNetwork : INetwork
    {
        if (images.Count == 0)
            return null;
        float[] probabilities = weights.Classify<TNetwork>(new Batches(images, TNetwork.Info.Input, standardisation.ToTable(), BatchSize), workers);
        return new JudgedPictures(
            Evaluation.Of(images.Classes, [.. images.Images.Select(image => image.Label)], probabilities), PictureAnswers.Of(images, probabilities));
    }
}
