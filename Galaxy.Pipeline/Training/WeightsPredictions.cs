using System.Runtime.InteropServices;
using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>The predictions of weights on labeled images.</summary>
public static class WeightsPredictions
{
    private const int MostImages = 64;

    /// <summary>The part of the memory that a batch may take.</summary>
    private const int MemoryShare = 4;

    /// <summary>How many images are classified at a time; this does not change the result.</summary>
    /// <param name="needs">The network's memory.</param>
    /// <param name="threads">That work on a batch.</param>
    /// <param name="memory">What this process may take of the machine's, in bytes.</param>
    /// <param name="isShared">Whether several ranks work on a batch, which takes room for what they exchange.</param>
    /// <returns>64, or less if they would take more than a quarter of the memory; at least 1.</returns>
    internal static int BatchSize(MemoryNeeds needs, int threads, long memory, bool isShared = false)
    {
        int images = MostImages;
        while (images > 1 && needs.Bytes(images, threads) + (isShared ? needs.ExchangeBytes(images) : 0) > memory / MemoryShare)
            images /= 2;
        return images;
    }

    /// <summary>How well the weights do on the images as they are; null if there are none.</summary>
    internal static Evaluation? Evaluate<TNetwork>(this Weights weights, Dataset images, Standardization standardization, Workers workers)
        where TNetwork : INetwork =>
        weights.Predict<TNetwork>(images, standardization, workers)?.Evaluate();

    /// <summary>The network's own probabilities, not scaled by a temperature; null if there are no images.</summary>
    /// <param name="allOrientations">Whether every image is shown in all orientations and the probabilities are averaged.</param>
    /// <param name="wanted">What is wanted besides.</param>
    /// <param name="workspace">Memory, whose capacity is the size of batches; null for some of its own.</param>
    internal static Predictions? Predict<TNetwork>(
        this Weights weights, Dataset images, Standardization standardization, Workers workers, bool allOrientations = false,
        IProgress<long>? progress = null, WantedFeatures wanted = WantedFeatures.None, Workspace? workspace = null)
        where TNetwork : INetwork
    {
        if (images.Count == 0)
            return null;
        Batches batches = workspace is null
            ? Batches<TNetwork>(images, standardization, workers)
            : new Batches(images, TNetwork.Info.Input, standardization.ToTable(), Math.Min(workspace.Capacity, images.Count));
        LastFeatures? features = wanted == WantedFeatures.None ? null : new LastFeatures(TNetwork.Info, images, wanted);
        if (!allOrientations)
        {
            float[] probabilities = weights.Classify<TNetwork>(batches, workers, progress, features: features, workspace: workspace);
            return new Predictions(images, ImmutableCollectionsMarshal.AsImmutableArray(probabilities), RotationConsistency: null)
            {
                Features = features?.Means(showings: 1) ?? [],
                Profiles = features?.Profiles ?? [],
            };
        }

        AveragedPredictions answers = weights.ClassifyInAllOrientations<TNetwork>(batches, workers, progress, features, workspace);
        return new Predictions(images, ImmutableCollectionsMarshal.AsImmutableArray(answers.Probabilities), answers.Consistency)
        {
            MutualInformation = answers.MutualInformation,
            Features = features?.Means(batches.Orientations) ?? [],
            Profiles = features?.Profiles ?? [],
        };
    }

    /// <summary>Images in batches that fit the memory, of all ranks if there are several.</summary>
    /// <param name="images">At least one.</param>
    internal static Batches Batches<TNetwork>(Dataset images, Standardization standardization, Workers workers) where TNetwork : INetwork
    {
        long memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / workers.OnHost;
        int most = workers.Ranks.Least(BatchSize(TNetwork.Info.Memory, workers.Count, memory, !workers.Ranks.IsAlone));
        return new Batches(images, TNetwork.Info.Input, standardization.ToTable(), Math.Min(most, images.Count));
    }
}
