namespace Galaxy.Pipeline;

/// <summary>Reads files that somebody else made: nothing is opened that may never end, and no more is read than was expected.</summary>
internal static class BoundedFile
{
    /// <summary>The whole of an ordinary file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What to call it in a problem.</param>
    /// <param name="most">The most bytes it may have.</param>
    /// <param name="remedy">What to do about a file that has none, or more.</param>
    public static Result<byte[]> Read(string path, string name, long most, string remedy = "Give another file, or leave it out")
    {
        try
        {
            FileInfo file = new(path);
            if (!file.Exists)
                return new Problem(name, Directory.Exists(path) ? "it is a folder, not a file" : "there is no such file", "Check the name");
            long length = LengthOf(file);
            if (length == 0)
                return new Problem(name, "it is empty, or no ordinary file", remedy);
            return length > Math.Min(most, Array.MaxLength)
                ? new Problem(name, $"it has {Quantity.Count(length >> 20)} MiB, more than {Quantity.Count(most >> 20)}", remedy)
                : Result.Ok(Read(path, (int)length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(name, $"it cannot be read ({exception.Message.TrimEnd('.')})", "Check the file and its permissions");
        }
    }

    /// <summary>Of a pipe or device it is 0: such a file is never opened, since that might wait for ever.</summary>
    private static long LengthOf(FileInfo file) =>
        file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;

    private static byte[] Read(string path, int length)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] bytes = new byte[length];
        int read = stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        return read == length ? bytes : bytes[..read];
    }
}
