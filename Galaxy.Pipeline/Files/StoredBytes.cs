using Microsoft.Win32.SafeHandles;

namespace Galaxy.Pipeline.Files;

/// <summary>A part of an open file, read at any place by several threads at once. The whole file's owner closes it.</summary>
/// <param name="Handle">The open file.</param>
/// <param name="Offset">Where the part begins in it.</param>
/// <param name="Length">The part's bytes.</param>
internal sealed record StoredBytes(SafeFileHandle Handle, long Offset, long Length) : IDisposable
{
    /// <summary>A whole ordinary file.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static StoredBytes Open(string path)
    {
        SafeFileHandle handle = File.OpenHandle(path, options: FileOptions.RandomAccess);
        return new StoredBytes(handle, 0, RandomAccess.GetLength(handle));
    }

    /// <summary>A part of this part.</summary>
    /// <exception cref="EndOfStreamException">It leads beyond the end.</exception>
    public StoredBytes Part(long offset, long length) => offset >= 0 && length >= 0 && offset <= Length - length
        ? new StoredBytes(Handle, Offset + offset, length)
        : throw new EndOfStreamException("it ends too early");

    /// <summary>As many bytes as there are from a place on.</summary>
    public int Read(long position, Span<byte> bytes)
    {
        Span<byte> there = bytes[..(int)Math.Clamp(Length - position, 0, bytes.Length)];
        int read = 0;
        while (read < there.Length && RandomAccess.Read(Handle, there[read..], Offset + position + read) is > 0 and int more)
            read += more;
        return read;
    }

    /// <summary>All of the bytes wanted.</summary>
    /// <exception cref="EndOfStreamException">There are not so many.</exception>
    public byte[] ReadExactly(long position, int count)
    {
        if (position < 0 || count > Length - position)
            throw new EndOfStreamException("it ends too early");
        byte[] bytes = new byte[count];
        return Read(position, bytes) == count ? bytes : throw new EndOfStreamException("it ends too early");
    }

    public void Dispose() => Handle.Dispose();
}
