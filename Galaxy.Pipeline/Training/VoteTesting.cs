using System.Runtime.InteropServices;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Training;

/// <summary>Applies a network that learns votes.</summary>
internal static class VoteTesting
{
    /// <summary>The network's outputs for pictures; null if there are none.</summary>
    /// <param name="model">The model of a network that learns votes.</param>
    /// <param name="images">The pictures, with votes or without.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    /// <param name="allOrientations">Whether every image is shown in all orientations and the outputs are averaged.</param>
    public static VotePredictions? PredictVotes<TNetwork>(this Model model, Dataset images, Workers workers, bool allOrientations)
        where TNetwork : INetwork => model.Weights.PredictVotes<TNetwork>(images, model.Standardization, workers, allOrientations);

    /// <summary>The same with weights that are not a model's yet.</summary>
    public static VotePredictions? PredictVotes<TNetwork>(
        this Weights weights, Dataset images, Standardization standardization, Workers workers, bool allOrientations) where TNetwork : INetwork
    {
        if (images.Count == 0)
            return null;
        Batches batches = WeightsPredictions.Batches<TNetwork>(images, standardization, workers);
        int orientations = allOrientations ? batches.Orientations : 1;
        float[] sums = weights.Outputs<TNetwork>(batches, workers);
        for (int orientation = 2; orientation <= orientations; orientation++)
        {
            float[] outputs = weights.Outputs<TNetwork>(batches, workers, orientation: orientation);
            for (int index = 0; index < sums.Length; index++)
                sums[index] += outputs[index];
        }

        for (int index = 0; index < sums.Length; index++)
            sums[index] /= orientations;
        return new VotePredictions(TNetwork.Info.Votes!, images, ImmutableCollectionsMarshal.AsImmutableArray(sums));
    }
}
