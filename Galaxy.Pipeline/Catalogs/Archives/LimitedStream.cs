using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>Gives no more than some bytes of another stream.</summary>
/// <param name="source">The other; taken over.</param>
/// <param name="most">The most bytes.</param>
/// <param name="mostAtOnce">The most bytes that may be asked for at once. Libraries ask for as much as a header claims.</param>
internal sealed class LimitedStream(Stream source, long most, int mostAtOnce = int.MaxValue) : ReadOnlyStream
{
    private long _read;

    /// <summary>The most bytes; it may have fewer.</summary>
    public override long Length => most;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <exception cref="TooManyBytesException">There are more bytes.</exception>
    /// <exception cref="InvalidDataException">So many may not be asked for at once.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length > mostAtOnce)
            throw new InvalidDataException($"it has a header of more than {Quantity.Megabytes(mostAtOnce)} MB");
        int read = source.Read(buffer);
        CheckRoom(read);
        _read += read;
        return read;
    }

    /// <summary>Refuses more bytes than are left, before there is memory for them.</summary>
    /// <exception cref="TooManyBytesException">There are not so many.</exception>
    public void CheckRoom(long bytes)
    {
        if (bytes > most - _read)
            throw new TooManyBytesException(most);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }
}
