namespace Galaxy.Pipeline.Files;

/// <summary>Reads untrusted files: opens nothing that may never end, and reads no more than expected.</summary>
internal static class BoundedFile
{
    /// <summary>The whole of an ordinary file.</summary>
    /// <param name="path">Its path; also found if the disk has it in another Unicode spelling.</param>
    /// <param name="name">Its name in a problem.</param>
    /// <param name="most">The most bytes it may have.</param>
    /// <param name="remedy">What to do about a file that is empty or too large.</param>
    /// <param name="mayBeEmpty">Whether an empty file is read, not refused.</param>
    public static Result<byte[]> Read(
        string path, string name, long most, string remedy = "Give another file, or leave it out", bool mayBeEmpty = false)
    {
        try
        {
            FileInfo file = new(SpelledPath.Find(path));
            if (!file.Exists)
                return Missing(path, name);
            if (LeadsNowhere(file))
                return new Problem(name, "it is a broken link", "Fix or delete it");
            long length = LengthOf(file);
            if (length == 0 && !mayBeEmpty)
                return new Problem(name, "it is empty, or not an ordinary file", remedy);
            return length > Math.Min(most, Array.MaxLength)
                ? new Problem(name, $"it has {Quantity.MegabytesBeyond(length, most)}", remedy)
                : Result.Ok(Read(file.FullName, (int)length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(name, $"it cannot be read ({exception.Message.TrimEnd('.')})", "Check the file and its permissions");
        }
    }

    /// <summary>Opens an ordinary file of any size, to be read in parts.</summary>
    /// <param name="path">Its path, also its name in a problem.</param>
    public static Result<Stream> Open(string path)
    {
        try
        {
            FileInfo file = new(SpelledPath.Find(path));
            if (!file.Exists)
                return Missing(path, path);
            return LeadsNowhere(file) || LengthOf(file) == 0
                ? new Problem(path, "it is empty, or not an ordinary file", "Give another file")
                : Result.Ok<Stream>(file.OpenRead());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(path, $"it cannot be read ({exception.Message.TrimEnd('.')})", "Check the file and its permissions");
        }
    }

    /// <summary>The first bytes of an ordinary file; empty for any other, and for one that cannot be read.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="count">The most bytes to read.</param>
    public static byte[] Head(string path, int count)
    {
        try
        {
            FileInfo file = new(path);
            return file.Exists && !LeadsNowhere(file) ? Read(path, (int)Math.Min(count, LengthOf(file))) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Whether it is a link to something missing, or to itself.</summary>
    public static bool LeadsNowhere(FileSystemInfo file)
    {
        try
        {
            return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true };
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static Problem Missing(string path, string name) => SpelledPath.IsUndecodable(path)
        ? new Problem(name, "its name is not UTF-8, so it cannot be opened", "Rename it")
        : new Problem(name, Directory.Exists(path) ? "it is a folder, not a file" : "there is no such file", "Check the name");

    /// <summary>0 for a pipe or device: such a file is never opened, since that might block forever.</summary>
    public static long LengthOf(FileInfo file) =>
        file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;

    private static byte[] Read(string path, int length)
    {
        if (length == 0)
            return [];
        using FileStream stream = File.OpenRead(path);
        byte[] bytes = new byte[length];
        int read = stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        return read == length ? bytes : bytes[..read];
    }
}
