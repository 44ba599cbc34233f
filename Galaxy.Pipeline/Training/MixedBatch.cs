using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Training;

/// <summary>A batch whose images are mixed, each with the next one and the last with the first, and their labels with them.</summary>
internal sealed class MixedBatch : IDisposable
{
    private readonly Batches _batches;
    private readonly int _classes;
    private readonly float[] _targets;
    private Blend[] _blends = [];

    /// <param name="batches">The batches to mix.</param>
    public MixedBatch(Batches batches)
    {
        _batches = batches;
        _classes = batches.CountPerClass().Length;
        _targets = new float[batches.Capacity * _classes];
        Images = new FloatMemory((long)batches.Input.Count * batches.Capacity);
    }

    /// <summary>[n, H, W, C] mixed values.</summary>
    public FloatMemory Images { get; }

    /// <summary>[n, classes] shares of the classes.</summary>
    /// <param name="count">n.</param>
    public ReadOnlySpan<float> Targets(int count) => _targets.AsSpan(0, count * _classes);

    /// <summary>Sets how the images are mixed from now on, one blend an image of the epoch.</summary>
    public void Load(Blend[] blends) => _blends = blends;

    /// <summary>Mixes a batch; allocates nothing.</summary>
    /// <param name="batch">Its number, from 0.</param>
    /// <param name="images">[n, H, W, C] values.</param>
    /// <param name="labels">Their n labels.</param>
    /// <param name="own">Whose images are mixed; all labels are.</param>
    public void Write(int batch, ReadOnlySpan<float> images, ReadOnlySpan<ushort> labels, ShardRange own)
    {
        int floats = _batches.Input.Count;
        ReadOnlySpan<Blend> blends = _batches.Batch<Blend>(_blends, batch);
        _targets.AsSpan(0, labels.Length * _classes).Clear();
        for (int sample = 0; sample < labels.Length; sample++)
        {
            int next = (sample + 1) % labels.Length;
            Blend blend = blends[sample];
            if (own.Contains(sample, labels.Length))
                blend.Apply(
                    images.Slice(sample * floats, floats), images.Slice(next * floats, floats),
                    Images.Span.Slice(sample * floats, floats), _batches.Input);
            _targets[sample * _classes + labels[sample]] += blend.Share;
            _targets[sample * _classes + labels[next]] += 1 - blend.Share;
        }
    }

    public void Dispose() => Images.Dispose();
}
