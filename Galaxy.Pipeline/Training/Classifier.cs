using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Runtime;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Training;

/// <summary>Applies a trained network.</summary>
public static class Classifier
{
    /// <summary>The probability of every class for every image.</summary>
    /// <param name="weights">The network's parameters.</param>
    /// <param name="images">The images, classified in the dataset's order.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    /// <param name="progress">Reports how many images are done.</param>
    /// <param name="orientation">How the images are shown; 1 is unchanged.</param>
    /// <param name="features">Receives the images' last features; null if nobody wants them.</param>
    /// <param name="workspace">Memory for batches of this size; null for some of its own, which takes longer than a few images.</param>
    /// <returns>[images × classes], each row adding up to 1.</returns>
    internal static float[] Classify<TNetwork>(this Weights weights, Batches images, Workers workers, IProgress<long>? progress = null,
        int orientation = 1, LastFeatures? features = null, Workspace? workspace = null)
        where TNetwork : INetwork
    {
        int classes = TNetwork.Info.Classes.Length;
        float[] scores = weights.Outputs<TNetwork>(images, workers, progress, orientation, features, workspace);
        for (int image = 0; image < images.Images; image++)
            Probabilities.Softmax(scores.AsSpan(image * classes, classes));
        return scores;
    }

    /// <summary>The network's outputs for every image.</summary>
    /// <inheritdoc cref="Classify{TNetwork}"/>
    /// <returns>[images × outputs].</returns>
    internal static float[] Outputs<TNetwork>(this Weights weights, Batches images, Workers workers, IProgress<long>? progress = null,
        int orientation = 1, LastFeatures? features = null, Workspace? workspace = null)
        where TNetwork : INetwork
    {
        int classes = TNetwork.Info.Classes.Length;
        using Workspace? own = workspace is null ? new(TNetwork.Info.Memory, images.Size, workers) : null;
        workspace ??= own!;
        using BatchTensor tensor = new(images, workers);
        tensor.Load(images.Views(orientation));
        float[] scores = new float[images.Images * classes];
        for (int batch = 0; batch < images.Count; batch++)
        {
            int done = batch * images.Size;
            tensor.Write(batch);
            int count = tensor.Count;
            NetworkRunner.Forward<TNetwork>(workspace, weights.Memory, tensor.Images, scores.AsSpan(done * classes, count * classes));
            features?.Take(workspace, done, count, orientation);
            progress?.Report(done + count);
        }

        GC.KeepAlive(weights);
        return scores;
    }
}
