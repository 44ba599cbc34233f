using System.Collections.Immutable;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>Compiled networks as files of one folder.</summary>
internal sealed class NetworkCache(CacheFolder files)
{
    /// <summary>The name of its folder.</summary>
    public const string Name = "compiled-networks";

    private const string Ending = ".network";

    /// <summary>Far more than the largest network takes.</summary>
    private const long MostBytes = 256L << 20;

    /// <summary>Where it is.</summary>
    public string Folder => files.Path;

    /// <summary>The cache in a user's cache folder.</summary>
    public static Result<NetworkCache> Open(string cache, TimeProvider clock) =>
        CacheFolder.Open(cache, Name, Ending, clock).Map(files => new NetworkCache(files));

    /// <summary>What was compiled under this key; null if nothing was, or if it is damaged.</summary>
    public byte[]? Find(string key)
    {
        string path = files.PathOf(key);
        if (ReadEntry(path) is not { } entry)
            return null;
        files.Touch(path);
        return entry.Assembly;
    }

    /// <summary>Keeps what was compiled, and deletes what was not used for long.</summary>
    public Result<Unit> Save(string key, CacheEntry entry) => files.Save(key, stream => stream.Write(entry.ToBytes(key)));

    /// <summary>All files in it, the one used last first.</summary>
    public ImmutableArray<CachedFile> List() => [.. files.Files().Select(Shown).OfType<CachedFile>().OrderByDescending(file => file.Used)];

    /// <summary>Deletes all of them but those that are being written.</summary>
    /// <returns>Those that were there.</returns>
    public ImmutableArray<CachedFile> Clear()
    {
        ImmutableArray<CachedFile> listed = [.. List().Where(file => file.State != CacheState.BeingWritten)];
        foreach (CachedFile file in listed)
            AtomicFile.DeleteQuietly(file.Path);
        return listed;
    }

    /// <summary>Null if another process has deleted it before it was read.</summary>
    private CachedFile? Shown(FileInfo file)
    {
        string? network = ReadEntry(file.FullName)?.Network;
        return network is null && !CacheFolder.IsThere(file) ? null : new CachedFile(
            file.FullName, network, file.Length, new DateTimeOffset(file.LastWriteTime), files.StateOf(file, network is not null));
    }

    /// <summary>Null for one that is damaged, was renamed, or that another user may have written.</summary>
    private static CacheEntry? ReadEntry(string path) => CachePlace.IsOwn(path)
        ? BoundedFile.Read(path, path, MostBytes).Match<CacheEntry?>(file => CacheEntry.Read(Path.GetFileNameWithoutExtension(path), file), _ => null)
        : null;
}
