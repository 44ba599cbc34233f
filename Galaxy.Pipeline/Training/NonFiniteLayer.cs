using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Runtime;

namespace Galaxy.Pipeline.Training;

/// <summary>Finds the layer where values first became infinite or NaN.</summary>
internal static class NonFiniteLayer
{
    /// <summary>The first layer whose output is not all finite; null if all are.</summary>
    /// <param name="network">The network.</param>
    /// <param name="workspace">The workspace after the step.</param>
    /// <param name="samples">Samples in its batch.</param>
    /// <returns>A layer's name, or several that one kernel computes: <c>conv2, relu2, maxPool2</c>.</returns>
    public static string? Find(NetworkInfo network, Workspace workspace, int samples)
    {
        int own = network.Maps.TakeWhile(map => IsFinite(map, workspace, samples)).Count();
        int first = workspace.Workers.Ranks.Least(own);
        return first == network.Maps.Length ? null : string.Join(", ", network.Maps[first].Layers);
    }

    /// <summary>Whether a map is finite for all samples that this process has computed.</summary>
    private static bool IsFinite(MapInfo map, Workspace workspace, int samples)
    {
        float[] values = new float[map.Shape.Count];
        for (int sample = workspace.Shards.FirstSample(samples); sample < workspace.Shards.EndSample(samples); sample++)
        {
            workspace.CopyMap(map.Shape, map.Output, sample, values);
            if (!values.All(float.IsFinite))
                return false;
        }

        return true;
    }
}
