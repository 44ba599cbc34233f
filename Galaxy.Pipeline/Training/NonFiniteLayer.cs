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
        foreach (MapInfo map in network.Maps)
        {
            float[] values = new float[map.Shape.Count];
            for (int sample = 0; sample < samples; sample++)
            {
                workspace.CopyMap(map.Shape, map.Output, sample, values);
                if (!values.All(float.IsFinite))
                    return string.Join(", ", map.Layers);
            }
        }

        return null;
    }
}
