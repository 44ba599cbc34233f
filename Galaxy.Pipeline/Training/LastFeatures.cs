using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Runtime;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;

namespace Galaxy.Pipeline.Training;

/// <summary>
/// The last features of images: what the network's last dense layer computes the logits from, in the order of that layer's weights in a model file.
/// And their profiles, which need the features of the images as they are.
/// </summary>
internal sealed class LastFeatures
{
    private readonly Dataset _images;
    private readonly MapPlace _place;
    private readonly Shape _shape;
    private readonly int _profile;
    private readonly float[] _sums;
    private readonly float[] _profiles;

    /// <param name="network">The network.</param>
    /// <param name="images">The images.</param>
    /// <param name="wanted">What of them is wanted.</param>
    public LastFeatures(NetworkInfo network, Dataset images, WantedFeatures wanted)
    {
        _images = images;
        (_shape, _place) = LastHidden.Of(network);
        _profile = PictureProfile.Length(network);
        _sums = new float[wanted.HasFlag(WantedFeatures.Features) ? (long)images.Count * _shape.Count : 0];
        _profiles = new float[wanted.HasFlag(WantedFeatures.Profiles) ? (long)images.Count * _profile : 0];
    }

    /// <summary>Features of an image.</summary>
    public static int Count(NetworkInfo network) => LastHidden.Of(network).Shape.Count;

    /// <summary>[images × numbers]; empty if nobody wanted them.</summary>
    public ImmutableArray<float> Profiles => ImmutableCollectionsMarshal.AsImmutableArray(_profiles);

    /// <summary>Takes those of a batch, as the forward pass left them in its workspace.</summary>
    /// <param name="workspace">Where the pass ran.</param>
    /// <param name="first">Index of the batch's first image.</param>
    /// <param name="count">Images in the batch.</param>
    /// <param name="orientation">How they are shown; 1 is unchanged.</param>
    public void Take(Workspace workspace, int first, int count, int orientation) =>
        workspace.Workers.Run(sample => TakeSample(workspace, first, sample, orientation), count);

    /// <summary>[images × features], means over the ways that each image was shown; empty if nobody wanted them.</summary>
    /// <param name="showings">How many ways.</param>
    public ImmutableArray<float> Means(int showings)
    {
        if (showings > 1)
            for (int index = 0; index < _sums.Length; index++)
                _sums[index] /= showings;
        return ImmutableCollectionsMarshal.AsImmutableArray(_sums);
    }

    private void TakeSample(Workspace workspace, int first, int sample, int orientation)
    {
        (int image, int pixels, int count) = (first + sample, _shape.Height * _shape.Width, _shape.Count);
        float[] map = new float[count], features = new float[count];
        workspace.CopyMap(_shape, _place, sample, map);
        for (int index = 0; index < count; index++)
            features[index] = map[index % pixels * _shape.Channels + index / pixels];
        if (_sums.Length > 0)
            for (int index = 0; index < count; index++)
                _sums[image * count + index] += features[index];
        if (_profiles.Length > 0 && orientation == 1)
            PictureProfile.Of(features, _images.Images[image].Image, _profiles.AsSpan(image * _profile, _profile));
    }
}
