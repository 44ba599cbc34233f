using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Runtime;

namespace Galaxy.Pipeline.Training;

/// <summary>
/// The last features of images: what the network's last dense layer computes the logits from, in the order of that layer's weights in a model file.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="images">How many images there are.</param>
internal sealed class LastFeatures(NetworkInfo network, int images)
{
    private readonly MapPlace _place = network.Maps is [.., var hidden, _] ? hidden.Output : network.Image;
    private readonly Shape _shape = Shape(network);
    private readonly float[] _map = new float[Shape(network).Count];
    private readonly float[] _sums = new float[(long)images * Shape(network).Count];

    /// <summary>Features of an image.</summary>
    public static int Count(NetworkInfo network) => Shape(network).Count;

    /// <summary>Adds those of a batch as the forward pass left them in its workspace.</summary>
    /// <param name="workspace">Where the pass ran.</param>
    /// <param name="first">Index of the batch's first image.</param>
    /// <param name="count">Images in the batch.</param>
    public void Add(Workspace workspace, int first, int count)
    {
        for (int sample = 0; sample < count; sample++)
        {
            workspace.CopyMap(_shape, _place, sample, _map);
            Span<float> sums = _sums.AsSpan((first + sample) * _map.Length, _map.Length);
            int pixels = _shape.Height * _shape.Width;
            for (int index = 0; index < _map.Length; index++)
                sums[index] += _map[index % pixels * _shape.Channels + index / pixels];
        }
    }

    /// <summary>[images × features], means over the ways that each image was shown.</summary>
    /// <param name="showings">How many ways.</param>
    public ImmutableArray<float> Means(int showings)
    {
        if (showings > 1)
            for (int index = 0; index < _sums.Length; index++)
                _sums[index] /= showings;
        return ImmutableCollectionsMarshal.AsImmutableArray(_sums);
    }

    private static Shape Shape(NetworkInfo network) => network.Maps is [.., var hidden, _] ? hidden.Shape : network.Input;
}
