using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>
/// Gives .NET's reader a tar that nobody vouches for. The reader makes room for extended headers (long names, attributes) as soon as it has read
/// how long they say they are, so that is checked as it reads them: it reads a header as a whole. Content may have a header's size, and may look
/// like one, so it is known where content ends.
/// </summary>
/// <param name="tar">The tar; stays open.</param>
internal sealed class TarStream(Stream tar) : ReadOnlyStream
{
    private const int HeaderBytes = 512;

    private long _contentEnd;

    public override bool CanSeek => tar.CanSeek;

    public override long Length => tar.Length;

    public override long Position
    {
        get => tar.Position;
        set => tar.Position = value;
    }

    /// <exception cref="InvalidDataException">It is an extended header that is too long.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length != HeaderBytes || Position < _contentEnd)
            return tar.Read(buffer);
        int read = tar.ReadAtLeast(buffer, HeaderBytes, throwOnEndOfStream: false);
        if (read == HeaderBytes && (char)buffer[156] is 'x' or 'g' or 'L' or 'K')
            PassContent(Checked(LengthIn(buffer.Slice(124, 12))));
        return read;
    }

    /// <summary>Says that content begins here.</summary>
    /// <param name="length">Its bytes; no header is among them.</param>
    public void PassContent(long length) => _contentEnd = Position + length;

    public override long Seek(long offset, SeekOrigin origin) => tar.Seek(offset, origin);

    private long Checked(ulong length)
    {
        if (length > ArchiveLimits.ExtendedHeader)
            throw new InvalidDataException($"it has an extended header of more than {Quantity.Megabytes(ArchiveLimits.ExtendedHeader)} MB");
        if (tar.CanSeek && (long)length > tar.Length - tar.Position)
            throw new InvalidDataException("it has an extended header that is longer than the rest of the file");
        return (long)length;
    }

    /// <summary>Octal digits; or a number as it is, behind a byte that says so.</summary>
    private static ulong LengthIn(ReadOnlySpan<byte> field)
    {
        bool isBinary = field[0] >= 0x80;
        ulong length = 0;
        foreach (byte value in isBinary ? field[1..] : field)
        {
            if (isBinary)
                length = length >> 56 > 0 ? ulong.MaxValue : length << 8 | value;
            else if (value is >= (byte)'0' and <= (byte)'7')
                length = length << 3 | (uint)(value - '0');
        }

        return length;
    }
}
