using System.Collections.Immutable;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>Compiled networks as files of one folder. Files come whole or not at all, so any number of processes may use it at once.</summary>
/// <param name="folder">The user's own.</param>
/// <param name="clock">Tells which files nobody needs any more.</param>
internal sealed class NetworkCache(string folder, TimeProvider clock)
{
    private const string Ending = ".network";

    /// <summary>Far more than the largest network takes.</summary>
    private const long MostBytes = 256L << 20;

    /// <summary>How long a file is kept that is not used.</summary>
    private static readonly TimeSpan KeptUnused = TimeSpan.FromDays(90);

    /// <summary>Where it is.</summary>
    public string Folder => folder;

    /// <summary>The cache in a user's cache folder.</summary>
    public static Result<NetworkCache> Open(string cache, TimeProvider clock) =>
        CachePlace.Open(cache).Map(folder => new NetworkCache(folder, clock));

    /// <summary>What was compiled under this key; null if nothing was, or if it is damaged.</summary>
    public byte[]? Find(string key)
    {
        string path = PathOf(key);
        if (ReadEntry(path) is not { } entry)
            return null;
        Touch(path);
        return entry.Assembly;
    }

    /// <summary>Keeps what was compiled, and deletes what was not used for long.</summary>
    public Result<Unit> Save(string key, CacheEntry entry)
    {
        Forget();
        return AtomicFile.Write(PathOf(key), stream =>
        {
            if (!OperatingSystem.IsWindows() && stream is FileStream file)
                File.SetUnixFileMode(file.SafeFileHandle, CachePlace.PrivateFile);
            stream.Write(entry.ToBytes(key));
        });
    }

    /// <summary>All files in it, the one used last first.</summary>
    public ImmutableArray<CachedFile> List() => [.. Files().Select(Shown).OfType<CachedFile>().OrderByDescending(file => file.Used)];

    /// <summary>Deletes all of them.</summary>
    /// <returns>Those that were there.</returns>
    public ImmutableArray<CachedFile> Clear()
    {
        ImmutableArray<CachedFile> files = List();
        foreach (CachedFile file in files)
            AtomicFile.DeleteQuietly(file.Path);
        return files;
    }

    private string PathOf(string key) => Path.Combine(folder, key + Ending);

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(folder).EnumerateFiles().Where(file => file.Extension is Ending or AtomicFile.Partial);

    private void Forget() => Quietly(() =>
    {
        DateTime oldest = (clock.GetUtcNow() - KeptUnused).UtcDateTime;
        foreach (FileInfo file in Files().Where(file => file.LastWriteTimeUtc < oldest))
            AtomicFile.DeleteQuietly(file.FullName);
    });

    /// <summary>The time of the last use, not of the last access: that one also changes when the files are listed, or never.</summary>
    private void Touch(string path) => Quietly(() => File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime));

    /// <summary>Tidying up is no reason to fail.</summary>
    private static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            // The next use tries again.
        }
    }

    /// <summary>Null if another process has deleted it meanwhile.</summary>
    private static CachedFile? Shown(FileInfo file)
    {
        file.Refresh();
        return file.Exists ? new CachedFile(file.FullName, ReadEntry(file.FullName)?.Network, file.Length, new DateTimeOffset(file.LastWriteTime)) : null;
    }

    /// <summary>Null for one that is damaged, was renamed, or that another user may have written.</summary>
    private static CacheEntry? ReadEntry(string path) => CachePlace.IsOwn(path)
        ? BoundedFile.Read(path, path, MostBytes).Match<CacheEntry?>(file => CacheEntry.Read(Path.GetFileNameWithoutExtension(path), file), _ => null)
        : null;
}
