namespace Galaxy.Kernels;

/// <summary>
/// The memory that a network's kernels work in, and the threads that run them. Made once for a batch size and used for
/// every step. A zero border around a feature map is written here, once, and never again.
/// </summary>
public sealed unsafe class Workspace : IDisposable
{
    private readonly FloatMemory _samples;
    private readonly FloatMemory _rows;
    private readonly FloatMemory _lanes;
    private readonly FloatMemory _workers;
    private readonly FloatMemory _shared;

    /// <param name="needs">From the network's <see cref="NetworkInfo"/>.</param>
    /// <param name="capacity">Samples in the largest batch.</param>
    /// <param name="workers">Threads to run on; not disposed with the workspace.</param>
    public Workspace(MemoryNeeds needs, int capacity, Workers workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        Needs = needs;
        Workers = workers;
        _samples = new FloatMemory((long)needs.SampleFloats * capacity);
        _rows = new FloatMemory((long)needs.RowFloats * PaddedCapacity);
        _lanes = new FloatMemory((long)needs.LaneFloats * Lane.Count);
        _workers = new FloatMemory((long)needs.WorkerFloats * workers.Count);
        _shared = new FloatMemory(needs.SharedFloats);
    }

    /// <summary>Samples in the largest batch.</summary>
    public int Capacity { get; }

    /// <summary>Rows of a batch matrix.</summary>
    public int PaddedCapacity => MemoryNeeds.PaddedSamples(Capacity);

    /// <summary>Bytes that it takes.</summary>
    public long Bytes => sizeof(float) * (_samples.Length + _rows.Length + _lanes.Length + _workers.Length + _shared.Length);

    /// <summary>The threads.</summary>
    public Workers Workers { get; }

    /// <summary>What it was made for.</summary>
    internal MemoryNeeds Needs { get; }

    internal float* Samples => _samples.Pointer;

    internal float* Rows => _rows.Pointer;

    internal float* Lanes => _lanes.Pointer;

    internal float* WorkerScratch => _workers.Pointer;

    internal float* Shared => _shared.Pointer;

    /// <summary>Copies a map, or its gradient, out of what the last pass has left.</summary>
    /// <param name="shape">The map's shape.</param>
    /// <param name="place">Its place; what is in a thread's scratch is known of one sample on one thread only.</param>
    /// <param name="sample">Index of the sample in the batch.</param>
    /// <param name="values">Receives [H, W, C] values.</param>
    /// <exception cref="ArgumentException">The place is another workspace's, or more than one thread may have written it.</exception>
    public void CopyMap(Shape shape, MapPlace place, int sample, Span<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, shape.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)sample, (uint)Capacity, nameof(sample));
        if (place.Area == MapArea.Scratch && Workers.Count > 1)
            throw new ArgumentException("A thread's scratch is read with one thread.", nameof(place));
        float* first = place.Area switch
        {
            MapArea.Samples => Samples + place.Offset,
            MapArea.Rows => Rows + (long)place.Offset * PaddedCapacity,
            _ => WorkerScratch + place.Offset,
        } + (long)sample * place.SampleStride;
        for (int pixel = 0; pixel < shape.Height * shape.Width; pixel++)
        {
            float* source = first + pixel / shape.Width * place.RowStride + pixel % shape.Width * place.PixelStride;
            new ReadOnlySpan<float>(source, shape.Channels).CopyTo(values.Slice(pixel * shape.Channels, shape.Channels));
        }

        GC.KeepAlive(this);
    }

    public void Dispose()
    {
        _samples.Dispose();
        _rows.Dispose();
        _lanes.Dispose();
        _workers.Dispose();
        _shared.Dispose();
    }
}
