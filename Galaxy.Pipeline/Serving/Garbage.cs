namespace Galaxy.Pipeline.Serving;

/// <summary>
/// What reading has allocated since memory was collected last. The runtime may let garbage of the largest pictures grow to many times what is in
/// use; a server that shares a machine returns it.
/// </summary>
/// <param name="collect">Collects; by default all of it, and returns it to the system.</param>
internal sealed class Garbage(Action? collect = null)
{
    /// <summary>What is collected by itself soon enough: pieces of work of fewer bytes.</summary>
    public const long Little = 8L << 20;

    /// <summary>The most bytes of large pieces.</summary>
    public const long Most = 128L << 20;

    private readonly Action _collect = collect ?? Return;
    private long _bytes;
    private int _isUsed;

    /// <summary>A piece of work has allocated so many bytes, and is done.</summary>
    public void Add(long bytes)
    {
        _isUsed = 1;
        if (bytes < Little || Interlocked.Add(ref _bytes, bytes) < Most)
            return;
        _bytes = 0;
        _collect();
    }

    /// <summary>Nothing is done at present: collects once.</summary>
    public void Collect()
    {
        if (Interlocked.Exchange(ref _isUsed, 0) == 1)
            _collect();
    }

    private static void Return() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
