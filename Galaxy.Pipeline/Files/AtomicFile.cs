namespace Galaxy.Pipeline.Files;

/// <summary>Writes files whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>The extension of a file that is being written. A file found with it was left by a process that was killed.</summary>
    public const string Partial = ".partial";

    /// <summary>Writes a temporary file beside the final one, flushes it to the disk, and moves it into place, replacing what was there.</summary>
    /// <param name="path">The final name.</param>
    /// <param name="content">Writes the bytes.</param>
    /// <param name="beside">
    /// The temporary file; null for a new name. A given one must be this process's alone; what a kill left there is replaced.
    /// </param>
    /// <returns>After a problem nothing was changed, and nothing is left behind.</returns>
    public static Result<Unit> Write(string path, Action<Stream> content, string? beside = null)
    {
        FileMode mode = beside is null ? FileMode.CreateNew : FileMode.Create;
        beside ??= Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Guid.NewGuid():N}{Partial}");
        try
        {
            WriteThrough(beside, mode, content);
            File.Move(beside, path, overwrite: true);
            return Result.Done;
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            DeleteQuietly(beside);
            return WriteProblem.Of(path, exception);
        }
    }

    /// <summary>Writes given bytes.</summary>
    public static Result<Unit> Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    private static void WriteThrough(string path, FileMode mode, Action<Stream> content)
    {
        using FileStream stream = new(path, mode, FileAccess.Write, FileShare.None);
        content(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Deletes a file if it exists and the system allows it.</summary>
    public static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            // The disk that refused the file refuses this too; the first refusal is the one to report.
        }
    }
}
