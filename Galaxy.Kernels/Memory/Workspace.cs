using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Memory;

/// <summary>
/// The memory of a network's kernels, and the threads that run them. Allocated once for a batch size and used for
/// every step. A zero border around a feature map is written here, once, and never again.
/// </summary>
internal sealed unsafe class Workspace : IDisposable
{
    private readonly FloatMemory _samples;
    private readonly FloatMemory _rows;
    private readonly FloatMemory _shardGradients;
    private readonly FloatMemory _workers;
    private readonly FloatMemory _shared;
    private readonly FloatMemory? _exchanged;

    /// <param name="needs">The network's memory needs.</param>
    /// <param name="capacity">Samples in the largest batch.</param>
    /// <param name="workers">Threads to run on; not disposed with the workspace.</param>
    /// <param name="shards">Shards that a batch is cut into; null for as many as usual. The result of a training depends on them.</param>
    public Workspace(MemoryNeeds needs, int capacity, Workers workers, int? shards = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Shards = ShardRange.Own(workers.Ranks, shards ?? BatchShard.Count);
        Capacity = capacity;
        Needs = needs;
        Workers = workers;
        _samples = new FloatMemory((long)needs.SampleFloats * capacity);
        _rows = new FloatMemory((long)needs.RowFloats * PaddedCapacity);
        _shardGradients = new FloatMemory((long)needs.ShardFloats * Shards.Shards);
        _workers = new FloatMemory((long)needs.WorkerFloats * workers.Count);
        _shared = new FloatMemory(needs.SharedFloats);
        _exchanged = workers.Ranks.IsAlone ? null : new FloatMemory((long)needs.RowFloats * PaddedCapacity);
    }

    /// <summary>Samples in the largest batch.</summary>
    public int Capacity { get; }

    /// <summary>The shards of a batch, and those that this process computes.</summary>
    public ShardRange Shards { get; }

    /// <summary>Rows of a batch matrix.</summary>
    public int PaddedCapacity => MemoryNeeds.PaddedSamples(Capacity);

    /// <summary>Bytes that it takes.</summary>
    public long Bytes => sizeof(float) * (
        _samples.Length + _rows.Length + _shardGradients.Length + _workers.Length + _shared.Length + (_exchanged?.Length ?? 0));

    /// <summary>The threads.</summary>
    public Workers Workers { get; }

    /// <summary>Parameters that nobody changes: what inference makes of them is made once, for the first batch. Null if any may change.</summary>
    public FloatMemory? Constant { get; init; }

    /// <summary>Whether what inference makes of <see cref="Constant"/> is in the memory.</summary>
    internal bool IsPrepared { get; set; }

    /// <summary>The needs that it was allocated for.</summary>
    internal MemoryNeeds Needs { get; }

    internal float* Samples => _samples.Pointer;

    internal float* Rows => _rows.Pointer;

    internal float* ShardGradients => _shardGradients.Pointer;

    internal float* WorkerScratch => _workers.Pointer;

    internal float* Shared => _shared.Pointer;

    /// <summary>Room for any batch matrix; null if there is one rank only.</summary>
    internal float* Exchanged => _exchanged is null ? null : _exchanged.Pointer;

    public void Dispose()
    {
        _samples.Dispose();
        _rows.Dispose();
        _shardGradients.Dispose();
        _workers.Dispose();
        _shared.Dispose();
        _exchanged?.Dispose();
    }
}
