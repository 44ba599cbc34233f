namespace Galaxy.Pipeline.Files;

/// <summary>Bytes that are too many for memory, in a file without a name.</summary>
internal static class TemporaryBytes
{
    private const int BufferLength = 1 << 20;

    /// <summary>The most bytes that are written; and half of the disk's free space, if that is less.</summary>
    public const long Most = 16L << 30;

    /// <summary>Copies a stream to its end.</summary>
    /// <param name="source">Unpacks, so that nobody knows where it ends.</param>
    /// <param name="most">The most bytes it may have.</param>
    /// <exception cref="InvalidDataException">It has more, or more than the disk has room for.</exception>
    public static StoredBytes Copy(Stream source, long most)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using FileStream written = new(path, Options);
        StoredBytes bytes = new(File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete), 0, 0);
        try
        {
            // What has no name is gone with the last one that reads it, however this program ends.
            File.Delete(path);
            return bytes with { Length = Copy(source, written, Math.Min(Math.Min(most, Most), Room)) };
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    private static FileStreamOptions Options => new()
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.Write,
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 0,
    };

    /// <summary>Of the disk that temporary files are on, which is often another than that of the root.</summary>
    private static long Room => new DriveInfo(Path.GetTempPath()).AvailableFreeSpace / 2;

    private static long Copy(Stream source, FileStream target, long most)
    {
        byte[] buffer = new byte[BufferLength];
        long copied = 0;
        while (source.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is > 0 and int read)
        {
            copied += read;
            if (copied > most)
                throw new InvalidDataException($"it unpacks to more than {Quantity.Megabytes(most)} MB");
            target.Write(buffer.AsSpan(0, read));
        }

        return copied;
    }
}
