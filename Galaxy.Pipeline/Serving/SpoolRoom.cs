namespace Galaxy.Pipeline.Serving;

/// <summary>How many bytes may be in the spool, or in memory, on their way into the store or to an answer, of all requests together.</summary>
/// <param name="most">The most.</param>
internal sealed class SpoolRoom(long most)
{
    private long _taken;

    /// <summary>Takes room, if there is some left.</summary>
    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= most)
            return true;
        Free(bytes);
        return false;
    }

    /// <summary>Gives room back.</summary>
    public void Free(long bytes) => Interlocked.Add(ref _taken, -bytes);
}
