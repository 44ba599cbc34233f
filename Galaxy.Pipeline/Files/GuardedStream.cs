using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Files;

/// <summary>
/// Gives a library a file that nobody vouches for. Where a hostile file would send the library round in circles, the stream throws: when the
/// reads allowed are used up, and when calls are nested so deeply that the stack would overflow, which nothing can catch. Used by one thread.
/// </summary>
internal class GuardedStream(StoredBytes source) : ReadOnlyStream
{
    private const int BufferLength = 8 << 10;

    private readonly byte[] _buffer = new byte[BufferLength];
    private long _bufferStart;
    private int _buffered;
    private long _readsLeft;

    public override bool CanSeek => true;

    public override long Length => source.Length;

    public override long Position { get; set; }

    /// <summary>The bytes that were read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Allows a piece of work this many reads.</summary>
    public virtual void Allow(long reads) => _readsLeft = reads;

    public override int Read(Span<byte> bytes)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Spend(1);
        int read = bytes.Length >= BufferLength ? source.Read(Position, bytes) : Buffered(bytes);
        Position += read;
        BytesRead += read;
        return read;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer, offset, count));

    public override long Seek(long offset, SeekOrigin origin)
    {
        long position = checked(offset + (origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => Position, _ => Length }));
        return Position = position >= 0 ? position : throw new IOException("it leads before its beginning");
    }

    /// <summary>Counts reads.</summary>
    /// <exception cref="InvalidDataException">They are more than are allowed.</exception>
    protected void Spend(int reads)
    {
        _readsLeft -= reads;
        if (_readsLeft < 0)
            throw new InvalidDataException("it leads in circles");
    }

    private int Buffered(Span<byte> bytes)
    {
        long ahead = Position - _bufferStart;
        if (ahead < 0 || ahead + bytes.Length > _buffered)
        {
            _bufferStart = Position;
            _buffered = source.Read(Position, _buffer);
            ahead = 0;
        }

        int count = Math.Min(bytes.Length, _buffered - (int)ahead);
        _buffer.AsSpan((int)ahead, count).CopyTo(bytes);
        return count;
    }
}
