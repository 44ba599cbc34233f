namespace Galaxy.Pipeline.Reports;

/// <summary>Writes files whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>Writes beside the final name, flushes to the disk, and moves into place over what was there.</summary>
    /// <returns>Null, or the problem; then nothing was changed and nothing is left behind.</returns>
    public static Problem? Write(string path, ReadOnlySpan<byte> bytes)
    {
        string beside = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            WriteThrough(beside, bytes);
            File.Move(beside, path, overwrite: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DeleteQuietly(beside);
            return new Problem(path, $"cannot be written ({exception.Message.TrimEnd('.')})", "Free some space or choose another folder with --out");
        }
    }

    private static void WriteThrough(string path, ReadOnlySpan<byte> bytes)
    {
        using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The disk that refused the writing refuses this too; the first refusal is the one worth telling.
        }
    }
}
