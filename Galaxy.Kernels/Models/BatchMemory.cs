using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Models;

/// <summary>A network's memory for batches up to some size, and the standardized images of one.</summary>
internal sealed class BatchMemory(NetworkInfo network, int capacity, Workers workers) : IDisposable
{
    private readonly FloatMemory _images = new((long)network.Input.Count * capacity);

    /// <summary>The kernels' memory.</summary>
    public Workspace Workspace { get; } = new(network.Memory, capacity, workers);

    /// <summary>Standardizes images, one after another.</summary>
    public ReadOnlySpan<float> Standardize(ReadOnlySpan<float> images, ImmutableArray<float> mean, ImmutableArray<float> deviation)
    {
        Span<float> standardized = _images.Span[..images.Length];
        int channels = mean.Length;
        for (int channel = 0; channel < channels; channel++)
        {
            (float center, float scale) = (mean[channel], deviation[channel]);
            for (int index = channel; index < images.Length; index += channels)
                standardized[index] = (images[index] - center) / scale;
        }

        return standardized;
    }

    public void Dispose()
    {
        _images.Dispose();
        Workspace.Dispose();
    }
}
