using Galaxy.Pipeline.Files;
using Microsoft.Win32.SafeHandles;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>A part of a file, to be read once from its beginning to its end.</summary>
/// <param name="file">The file, which stays open.</param>
/// <param name="start">Where the part begins.</param>
/// <param name="length">Its bytes.</param>
internal sealed class FilePart(SafeFileHandle file, long start, long length) : ReadOnlyStream
{
    private long _at;

    public override long Length => length;

    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int read = RandomAccess.Read(file, buffer[..(int)Math.Min(buffer.Length, length - _at)], start + _at);
        _at += read;
        return read;
    }
}
