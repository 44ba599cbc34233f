using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Training;

/// <summary>The memory that a batch is written to for a network to read.</summary>
internal sealed class BatchTensor : IDisposable
{
    private readonly Batches _batches;
    private readonly Workers _workers;
    private readonly FloatMemory _images;
    private readonly ushort[] _labels;
    private readonly Action<int> _show;
    private View[] _views = [];
    private int _batch;
    private int _count;

    /// <param name="batches">The batches to write.</param>
    /// <param name="workers">Threads that write images in parallel.</param>
    public BatchTensor(Batches batches, Workers workers)
    {
        _batches = batches;
        _workers = workers;
        _images = new FloatMemory((long)batches.Input.Count * batches.Capacity);
        _labels = new ushort[batches.Capacity];
        _show = Show;
    }

    /// <summary>[n, H, W, C] standardized values of the last batch written.</summary>
    public ReadOnlySpan<float> Images => _images.Span[..(_count * _batches.Input.Count)];

    /// <summary>The batch's n labels.</summary>
    public ReadOnlySpan<ushort> Labels => _labels.AsSpan(0, _count);

    /// <summary>Sets the views to show from now on.</summary>
    public void Load(View[] views) => _views = views;

    /// <summary>Writes a batch; allocates nothing.</summary>
    /// <param name="batch">Its number, from 0.</param>
    public void Write(int batch)
    {
        _batch = batch;
        _count = _batches.Batch(_views, batch).Length;
        _workers.Run(_show, _count);
    }

    public void Dispose() => _images.Dispose();

    private void Show(int sample)
    {
        int floats = _batches.Input.Count;
        _labels[sample] = _batches.Show(_batches.Batch(_views, _batch)[sample], _images.Span.Slice(sample * floats, floats));
    }
}
