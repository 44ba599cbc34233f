using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>Where this user's programs keep what they can make again.</summary>
internal static class UserCache
{
    private const string Program = "galaxy";

    /// <summary>The folder that <see cref="CachePlace.Variable"/> names, or this program's in the one that the system has for this user.</summary>
    public static string Folder() => Environment.GetEnvironmentVariable(CachePlace.Variable) is { Length: > 0 } named
        ? Path.GetFullPath(named)
        : Path.Combine(OfSystem(), Program);

    /// <summary>A folder of this user's in the system's temporary one, whose entries nobody else can rename or delete.</summary>
    public static string Temporary() => Path.Combine(Path.GetTempPath(), $"{Program}-{Environment.UserName}");

    private static string OfSystem()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Caches");
        return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } cache && Path.IsPathRooted(cache) ? cache : Path.Combine(home, ".cache");
    }
}
