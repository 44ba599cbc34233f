using System.Collections.Immutable;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Prepared;

/// <summary>The prepared pictures of a set in the cache.</summary>
/// <param name="Settings">The set and its settings, a line each; null if no file of it is whole.</param>
/// <param name="Pictures">How many there are.</param>
/// <param name="Bytes">Of all its files.</param>
/// <param name="Used">When it was prepared or used last.</param>
/// <param name="State">Whole if a file of it is; of one that is not finished, the set is not known.</param>
internal sealed record CachedSet(string? Settings, int Pictures, long Bytes, DateTimeOffset Used, CacheState State)
{
    /// <summary>Where the set is.</summary>
    public string? Place => Settings?.Split('\n')[0];

    /// <summary>How its pictures are seen.</summary>
    public string? Shown => Settings?.Split('\n').ElementAtOrDefault(1);

    /// <summary>A set; null if another process has deleted it before it was read.</summary>
    /// <param name="key">The set's key.</param>
    /// <param name="files">Its files, at least one.</param>
    /// <param name="folder">Theirs.</param>
    public static CachedSet? Of(string key, ImmutableArray<FileInfo> files, CacheFolder folder)
    {
        PreparedHead[] heads = [.. files.Select(file => Head(file, key)).OfType<PreparedHead>()];
        ImmutableArray<FileInfo> left = heads.Length > 0 ? files : [.. files.Where(CacheFolder.IsThere)];
        return left.IsEmpty ? null : new CachedSet(
            heads.FirstOrDefault()?.Settings, heads.Sum(head => head.Records.Length), left.Sum(file => file.Length),
            new DateTimeOffset(left.Max(file => file.LastWriteTime)), folder.StateOf(left[0], heads.Length > 0));
    }

    private static PreparedHead? Head(FileInfo file, string key)
    {
        try
        {
            if (!CachePlace.IsOwn(file.FullName))
                return null;
            using FileStream stream = file.OpenRead();
            return PreparedHead.Read(stream, key);
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return null;
        }
    }
}
