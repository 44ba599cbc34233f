namespace Galaxy.Pipeline.Serving;

/// <summary>What one file or catalog takes of the spool, or of memory, as long as it is under way.</summary>
/// <param name="room">The room of all.</param>
/// <param name="taken">Bytes that were taken for it already.</param>
internal sealed class SpoolShare(SpoolRoom room, long taken = 0) : IDisposable
{
    /// <summary>Bytes that it takes.</summary>
    public long Bytes { get; private set; } = taken;

    /// <summary>Takes room for more bytes.</summary>
    /// <exception cref="FullSpoolException">There is none left.</exception>
    public void Take(long bytes)
    {
        if (!room.TryTake(bytes))
            throw new FullSpoolException();
        Bytes += bytes;
    }

    /// <summary>Gives back some of it.</summary>
    public void Free(long bytes)
    {
        Bytes -= bytes;
        room.Free(bytes);
    }

    /// <summary>Gives all of it back.</summary>
    public void Dispose() => Free(Bytes);
}
