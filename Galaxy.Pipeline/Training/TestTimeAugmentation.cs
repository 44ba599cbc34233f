using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>Applies a network to every image in all its quarter turns and mirror images: a galaxy has no up or down.</summary>
public static class TestTimeAugmentation
{
    /// <summary>The mean probabilities over all orientations, and how far the answers agree.</summary>
    /// <param name="weights">The network's parameters.</param>
    /// <param name="images">The images, classified in the dataset's order.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    /// <param name="progress">Reports how many showings are done.</param>
    /// <param name="features">Receives the images' last features in every orientation; null if nobody wants them.</param>
    /// <param name="workspace">Memory for batches of this size; null for some of its own.</param>
    internal static AveragedPredictions ClassifyInAllOrientations<TNetwork>(this Weights weights, Batches images, Workers workers,
        IProgress<long>? progress = null, LastFeatures? features = null, Workspace? workspace = null)
        where TNetwork : INetwork
    {
        int classes = TNetwork.Info.Classes.Length;
        float[] sums = new float[images.Images * classes];
        double[] entropies = new double[images.Images];
        ushort[]? first = null;
        bool[] survives = [.. Enumerable.Repeat(true, images.Images)];
        for (int orientation = 1; orientation <= images.Orientations; orientation++)
        {
            float[] probabilities = weights.Classify<TNetwork>(images, workers, progress: null, orientation, features, workspace);
            ushort[] answers = Answers.Of(probabilities, classes);
            first ??= answers;
            for (int image = 0; image < answers.Length; image++)
            {
                survives[image] &= answers[image] == first[image];
                entropies[image] += Answers.Entropy(probabilities.AsSpan(image * classes, classes));
            }

            for (int index = 0; index < sums.Length; index++)
                sums[index] += probabilities[index];
            progress?.Report((long)orientation * images.Images);
        }

        float[] means = [.. sums.Select(sum => sum / images.Orientations)];
        return new AveragedPredictions(means, survives.Count(same => same) / (double)images.Images)
        {
            MutualInformation = [.. entropies.Select((entropy, image) =>
                (float)Math.Max(0, Answers.Entropy(means.AsSpan(image * classes, classes)) - entropy / images.Orientations))],
        };
    }
}
