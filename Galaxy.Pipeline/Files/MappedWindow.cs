namespace Galaxy.Pipeline.Files;

/// <summary>
/// The parts of large mapped files that were read last. Reading another part takes an earlier one out of the process's memory, so that memory does
/// not grow with the files and no reader needs to say that it is done. Several threads may read at once.
/// </summary>
/// <param name="partBytes">As much is read together, as a rule.</param>
internal sealed class MappedWindow(int partBytes)
{
    /// <summary>Far more than threads that read at once.</summary>
    private const int Parts = 64;

    private readonly Lock _adding = new();
    private readonly long[] _reading = new long[Parts];
    private readonly long[] _read = new long[Parts];
    private MappedFile[] _files = [];
    private uint _noted;

    /// <summary>Adds a file.</summary>
    /// <returns>Its number, above 0.</returns>
    public int Add(MappedFile file)
    {
        lock (_adding)
        {
            _files = [.. _files, file];
            return _files.Length;
        }
    }

    /// <summary>Notes that a part is read. It takes the place of another one, which is given back after a while: someone may still read it.</summary>
    /// <param name="file">The file's number.</param>
    /// <param name="start">Where the part begins.</param>
    public void Note(int file, int start)
    {
        int part = start / partBytes;
        long key = Key(file, part);
        ref long place = ref _reading[(file + part) % Parts];
        if (Volatile.Read(ref place) == key)
            return;
        long before = Interlocked.Exchange(ref place, key);
        if (before == 0)
            return;
        long longBefore = Interlocked.Exchange(ref _read[Interlocked.Increment(ref _noted) % Parts], before);
        if (longBefore != 0)
            GiveBack((int)(longBefore >> 32), (int)longBefore);
    }

    /// <summary>A picture may begin anywhere in its part, and what is read of it may begin in the middle.</summary>
    private void GiveBack(int file, int part) => Volatile.Read(ref _files)[file - 1].GiveBack((long)part * partBytes, 2L * partBytes);

    private static long Key(int file, int part) => (long)file << 32 | (uint)part;
}
