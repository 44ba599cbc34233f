using System.Collections.Immutable;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Prepared;

/// <summary>
/// Prepared pictures as files of one folder: each holds some thousand pictures of one set, and is never changed. What is prepared later comes into
/// further files.
/// </summary>
/// <param name="files">The folder.</param>
/// <param name="mostBytes">Of all files together; those of the set in use may be more.</param>
internal sealed class PreparedCache(CacheFolder files, long mostBytes = PreparedCache.MostBytes)
{
    /// <summary>The name of its folder.</summary>
    public const string Name = "prepared-pictures";

    /// <summary>Of all files together: seven times the 61,578 pictures of Galaxy Zoo at the default settings.</summary>
    private const long MostBytes = 16L << 30;

    private const string Ending = ".pictures";
    private const char BehindKey = '-';

    /// <summary>Where it is.</summary>
    public string Folder => files.Path;

    /// <summary>The cache in a cache folder.</summary>
    /// <param name="cache">The cache folder.</param>
    /// <param name="clock">Tells which files nobody needs any more.</param>
    /// <param name="choice">What names another folder; null for the variable.</param>
    public static Result<PreparedCache> Open(string cache, TimeProvider clock, string? choice = null) =>
        CacheFolder.Open(cache, Name, Ending, clock, choice ?? CachePlace.Variable).Map(files => new PreparedCache(files));

    /// <summary>The files of a set that are whole, in the same order for every process. The others are deleted.</summary>
    /// <param name="settings">The set.</param>
    /// <param name="window">Of a large set; null for others.</param>
    public ImmutableArray<PreparedFile> Open(PreparedSettings settings, MappedWindow? window)
    {
        ImmutableArray<PreparedFile>.Builder opened = ImmutableArray.CreateBuilder<PreparedFile>();
        CacheFolder.Quietly(() =>
        {
            string key = settings.Key;
            foreach (FileInfo file in files.Files().Where(file => KeyOf(file) == key).OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                if (CachePlace.IsOwn(file.FullName) && PreparedFile.Open(file.FullName, settings, window) is { } whole)
                    opened.Add(whole);
                else
                    AtomicFile.DeleteQuietly(file.FullName);
            }
        });
        return opened.ToImmutable();
    }

    /// <summary>Keeps pictures of a set as a further file of it.</summary>
    /// <param name="settings">The set.</param>
    /// <param name="pictures">At least one.</param>
    /// <param name="window">Of a large set; null for others.</param>
    public Result<PreparedFile> Save(PreparedSettings settings, IReadOnlyList<PreparedPicture> pictures, MappedWindow? window)
    {
        string name = $"{settings.Key}{BehindKey}{Guid.NewGuid():N}";
        return files.Save(name, stream => PreparedFile.Write(stream, settings, pictures)).Bind(_ =>
            PreparedFile.Open(files.PathOf(name), settings, window) is { } written
                ? Result.Ok(written)
                : new Problem(files.PathOf(name), "it is gone, or not what was written", "Give another folder with --cache"));
    }

    /// <summary>Notes that files were used.</summary>
    public void Touch(IEnumerable<PreparedFile> used)
    {
        foreach (PreparedFile file in used)
            files.Touch(file.Path);
    }

    /// <summary>Deletes files of a set.</summary>
    public static void Delete(IEnumerable<PreparedFile> left)
    {
        foreach (PreparedFile file in left)
            AtomicFile.DeleteQuietly(file.Path);
    }

    /// <summary>Deletes the files that were not used for longest, until the others are few enough. Those of the set in use stay.</summary>
    public void MakeRoom(PreparedSettings inUse) => CacheFolder.Quietly(() =>
    {
        FileInfo[] all = [.. files.Files()];
        long bytes = all.Sum(file => file.Length);
        foreach (FileInfo file in all.Where(file => KeyOf(file) != inUse.Key && !files.IsBeingWritten(file)).OrderBy(file => file.LastWriteTimeUtc))
        {
            if (bytes <= mostBytes)
                return;
            bytes -= file.Length;
            AtomicFile.DeleteQuietly(file.FullName);
        }
    });

    /// <summary>All sets in it, the one used last first; what cannot be read comes last, as a set without a place.</summary>
    public ImmutableArray<CachedSet> List() =>
    [
        .. files.Files().GroupBy(KeyOf)
            .Select(set => CachedSet.Of(set.Key, [.. set], files)).OfType<CachedSet>()
            .OrderByDescending(set => set.Used),
    ];

    /// <summary>Deletes all of them but those that are being written.</summary>
    /// <returns>Those that were there.</returns>
    public ImmutableArray<CachedSet> Clear()
    {
        ImmutableArray<CachedSet> listed = List();
        foreach (FileInfo file in files.Files().Where(file => !files.IsBeingWritten(file)))
            AtomicFile.DeleteQuietly(file.FullName);
        return [.. listed.Where(set => set.State != CacheState.BeingWritten)];
    }

    private static string KeyOf(FileInfo file) => file.Name.Split(BehindKey)[0];
}
