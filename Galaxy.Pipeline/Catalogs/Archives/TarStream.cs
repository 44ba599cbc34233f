using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>
/// Gives .NET's reader a tar that nobody vouches for. The reader compares no checksums, and makes room for extended headers (long names, attributes)
/// as soon as it has read how long they say they are, so both are checked as it reads them: it reads a header as a whole. Content may have a
/// header's size, and may look like one, so it is known where content ends.
/// </summary>
/// <param name="tar">The tar; stays open.</param>
internal sealed class TarStream(Stream tar) : ReadOnlyStream
{
    private long _contentEnd;

    public override bool CanSeek => tar.CanSeek;

    public override long Length => tar.Length;

    public override long Position
    {
        get => tar.Position;
        set => tar.Position = value;
    }

    /// <summary>Where the last header begins.</summary>
    public long Header { get; private set; }

    /// <exception cref="InvalidDataException">It is a header that is damaged, or an extended one that is too long.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length != TarBlock.Bytes || Position < _contentEnd)
            return tar.Read(buffer);
        Header = Position;
        int read = tar.ReadAtLeast(buffer, TarBlock.Bytes, throwOnEndOfStream: false);
        if (read == TarBlock.Bytes)
            Check(new TarBlock(buffer));
        return read;
    }

    /// <summary>Says that content begins here.</summary>
    /// <param name="length">Its bytes; no header is among them.</param>
    public void PassContent(long length) => _contentEnd = Position + length;

    public override long Seek(long offset, SeekOrigin origin) => tar.Seek(offset, origin);

    private void Check(TarBlock block)
    {
        if (!block.IsSound)
            throw new InvalidDataException("its checksum is wrong");
        if (!block.IsExtended)
            return;
        if (block.Length > ArchiveLimits.ExtendedHeader)
            throw new InvalidDataException($"it has an extended header of more than {Quantity.Megabytes(ArchiveLimits.ExtendedHeader)} MB");
        if (tar.CanSeek && (long)block.Length > tar.Length - tar.Position)
            throw new InvalidDataException("it has an extended header that is longer than the rest of the file");
        PassContent((long)block.Length);
    }
}
