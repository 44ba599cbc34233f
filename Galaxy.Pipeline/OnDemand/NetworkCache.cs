using System.Collections.Immutable;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>Compiled networks as files of one folder. Files come whole or not at all, so any number of processes may use it at once.</summary>
/// <param name="folder">The user's own.</param>
internal sealed class NetworkCache(string folder)
{
    private const string Ending = ".network";

    /// <summary>Far more than the largest network takes.</summary>
    private const long MostBytes = 256L << 20;

    /// <summary>Where it is.</summary>
    public string Folder => folder;

    /// <summary>The cache in a folder, or in a temporary one, with a note, if that cannot be used.</summary>
    /// <param name="wanted">The user's cache folder.</param>
    /// <param name="note">Receives the note.</param>
    public static Result<NetworkCache> Open(string wanted, Action<string> note) =>
        CachePlace.Open(CachePlace.In(wanted)).Match(
            folder => Result.Ok(new NetworkCache(folder)),
            problem => CachePlace.Open(CachePlace.Temporary()).Map(folder =>
            {
                note($"{problem.Thing}: {problem.What}, so compiled networks are kept in {folder}.");
                return new NetworkCache(folder);
            }));

    /// <summary>What was compiled under this key; null if nothing was, or if it is damaged.</summary>
    public byte[]? Find(string key) => ReadEntry(PathOf(key))?.Assembly;

    /// <summary>Keeps what was compiled.</summary>
    public Result<Unit> Save(string key, CacheEntry entry) => AtomicFile.Write(PathOf(key), stream =>
    {
        if (!OperatingSystem.IsWindows() && stream is FileStream file)
            File.SetUnixFileMode(file.SafeFileHandle, CachePlace.PrivateFile);
        stream.Write(entry.ToBytes(key));
    });

    /// <summary>All files in it, the latest first.</summary>
    public ImmutableArray<CachedFile> List() =>
    [
        .. new DirectoryInfo(folder).EnumerateFiles()
            .Where(file => file.Extension is Ending or AtomicFile.Partial)
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .Select(file => new CachedFile(file.FullName, ReadEntry(file.FullName)?.Network, file.Length, new DateTimeOffset(file.LastWriteTime))),
    ];

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

    private static CacheEntry? ReadEntry(string path) =>
        BoundedFile.Read(path, path, MostBytes).Match<CacheEntry?>(file => CacheEntry.Read(Path.GetFileNameWithoutExtension(path), file), _ => null);
}

/// <summary>A file in the cache.</summary>
/// <param name="Network">The network in it; null if it is damaged or not whole.</param>
internal sealed record CachedFile(string Path, string? Network, long Bytes, DateTimeOffset Written);
