namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>Gives no more than some bytes of another stream.</summary>
/// <param name="source">The other; taken over.</param>
/// <param name="most">The most bytes.</param>
internal sealed class LimitedStream(Stream source, long most) : Stream
{
    /// <summary>The beginning of what is said when it is more.</summary>
    public const string Message = "unpacked it is larger than";

    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="InvalidDataException">There are more bytes.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = source.Read(buffer);
        _read += read;
        return _read <= most ? read : throw new InvalidDataException($"{Message} {Quantity.Megabytes(most)} MB");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
