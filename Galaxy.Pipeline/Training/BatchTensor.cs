using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Training;

/// <summary>The memory that a batch is written to for a network to read.</summary>
internal sealed class BatchTensor : IDisposable
{
    private readonly Batches _batches;
    private readonly Workers _workers;
    private readonly ShardRange _own;
    private readonly FloatMemory _images;
    private readonly ushort[] _labels;
    private readonly MixedBatch? _mixed;
    private readonly float[] _targets;
    private readonly Action<int> _show;
    private View[] _views = [];
    private int _batch;

    /// <param name="batches">The batches to write.</param>
    /// <param name="workers">Threads that write images in parallel.</param>
    /// <param name="mixes">Whether the images of a batch are mixed with each other.</param>
    /// <param name="shards">Shards of a batch, as those of its workspace.</param>
    public BatchTensor(Batches batches, Workers workers, bool mixes = false, int? shards = null)
    {
        _own = ShardRange.Own(workers.Ranks, shards ?? BatchShard.Count);
        _batches = batches;
        _workers = workers;
        _images = new FloatMemory((long)batches.Input.Count * batches.Capacity);
        _labels = new ushort[batches.Capacity];
        _mixed = mixes ? new MixedBatch(batches) : null;
        _targets = new float[batches.Capacity * batches.Targets];
        _show = Show;
    }

    /// <summary>Images in the last batch written.</summary>
    public int Count { get; private set; }

    /// <summary>[n, H, W, C] standardized values of the last batch written, where an image is this process's.</summary>
    public ReadOnlySpan<float> Images => (_mixed is null ? _images : _mixed.Images).Span[..(Count * _batches.Input.Count)];

    /// <summary>The batch's n labels; none if it is mixed, or its images have votes.</summary>
    public ReadOnlySpan<ushort> Labels => _mixed is null && _targets.Length == 0 ? _labels.AsSpan(0, Count) : [];

    /// <summary>[n, outputs] votes for each answer, or shares of the classes in a mixed batch; none otherwise.</summary>
    public ReadOnlySpan<float> Targets => _mixed is null ? _targets.AsSpan(0, Count * _batches.Targets) : _mixed.Targets(Count);

    /// <summary>Sets the views to show from now on, and how they are mixed.</summary>
    public void Load(View[] views, Blend[]? blends = null)
    {
        _views = views;
        _mixed?.Load(blends ?? throw new ArgumentNullException(nameof(blends)));
    }

    /// <summary>Writes a batch; allocates nothing.</summary>
    /// <param name="batch">Its number, from 0.</param>
    public void Write(int batch)
    {
        _batch = batch;
        Count = _batches.Batch(_views, batch).Length;
        _workers.Run(_show, Count);
        _mixed?.Write(batch, _images.Span, _labels.AsSpan(0, Count), _own);
    }

    public void Dispose()
    {
        _images.Dispose();
        _mixed?.Dispose();
    }

    /// <summary>Whether an image is this process's, or one of its own is mixed with it.</summary>
    private bool IsNeeded(int sample) =>
        _own.Contains(sample, Count) || (_mixed is not null && _own.Contains((sample + Count - 1) % Count, Count));

    private void Show(int sample)
    {
        (int floats, int targets) = (_batches.Input.Count, _batches.Targets);
        View view = _batches.Batch(_views, _batch)[sample];
        _labels[sample] = IsNeeded(sample) ? _batches.Show(view, _images.Span.Slice(sample * floats, floats)) : _batches.Label(view);
        if (targets > 0)
            _batches.Votes(view).CopyTo(_targets.AsSpan(sample * targets, targets));
    }
}
