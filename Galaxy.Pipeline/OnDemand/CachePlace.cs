namespace Galaxy.Pipeline.OnDemand;

/// <summary>The folder that compiled networks are kept in. Whoever can write to it decides what this program runs, so it is its user's alone.</summary>
internal static class CachePlace
{
    private const string Folder = "networks";

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>A file in it: its user's alone, too.</summary>
    public const UnixFileMode PrivateFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The place in a cache folder.</summary>
    public static string In(string cache) => Path.Combine(Path.GetFullPath(cache), Folder);

    /// <summary>Another place of this user, for when the cache folder cannot be used.</summary>
    public static string Temporary() => In(Path.Combine(Path.GetTempPath(), $"galaxy-{Environment.UserName}"));

    /// <summary>Makes the folder, if it is not there, and makes sure that nobody else can write to it.</summary>
    public static Result<string> Open(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                return Result.Ok(Directory.CreateDirectory(path).FullName);
            Directory.CreateDirectory(path, Private);
            if ((File.GetUnixFileMode(path) & OthersWrite) != UnixFileMode.None)
                return new Problem(path, "other users can write to it", "Take that right from them, or name another folder with GALAXY_CACHE");
            // The system allows this only to the folder's owner, so it is not another user's.
            File.SetUnixFileMode(path, Private);
            return Result.Ok(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(path, $"it cannot be used ({exception.Message.TrimEnd('.')})", "Name another folder with GALAXY_CACHE");
        }
    }
}
