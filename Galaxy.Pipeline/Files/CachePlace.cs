using System.Runtime.Versioning;

namespace Galaxy.Pipeline.Files;

/// <summary>A folder in a cache folder that only this user can write to, since what is in it is believed.</summary>
internal static class CachePlace
{
    private const UnixFileMode PrivateFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>The variable that names another cache folder.</summary>
    public const string Variable = "GALAXY_CACHE";

    /// <summary>A file in it.</summary>
    public const UnixFileMode PrivateFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// The folder in a cache folder. What is missing is created for this user alone; the rights of what is there are never changed.
    /// </summary>
    /// <param name="cache">It must be this user's alone, too: whoever can write to it can replace the folder in it.</param>
    /// <param name="name">The folder's name.</param>
    /// <param name="choice">What names another cache folder.</param>
    public static Result<string> Open(string cache, string name, string choice)
    {
        try
        {
            return
                from above in Own(RealPath.Of(cache), choice)
                from place in Own(Path.Combine(above, name), choice)
                select place;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(cache, $"it cannot be used ({exception.Message.TrimEnd('.')})", $"Name another folder with {choice}");
        }
    }

    /// <summary>Whether a file is no link, and this user's alone to write. On Windows nothing is checked.</summary>
    public static bool IsOwn(string path) => OperatingSystem.IsWindows() || Flaw(path) is null;

    private static Result<string> Own(string path, string choice)
    {
        if (OperatingSystem.IsWindows())
            return Result.Ok(Directory.CreateDirectory(path).FullName);
        Create(path);
        return Flaw(path) is { } flaw
            ? new Problem(path, flaw, $"Make it yours alone (chown, chmod go-w), or name another folder with {choice}")
            : Result.Ok(path);
    }

    [UnsupportedOSPlatform("windows")]
    private static void Create(string path)
    {
        // By itself, .NET gives the folders on the way there the usual rights.
        if (Path.GetDirectoryName(path) is { } above && !Directory.Exists(above))
            Create(above);
        Directory.CreateDirectory(path, PrivateFolder);
    }

    [UnsupportedOSPlatform("windows")]
    private static string? Flaw(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
            return "it is a link";
        if (!FileOwner.IsThisUser(path))
            return "it belongs to another user";
        return (File.GetUnixFileMode(path) & OthersWrite) == UnixFileMode.None ? null : "other users can write to it";
    }
}
