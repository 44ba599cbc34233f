using System.Globalization;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Serving;

/// <summary>
/// A folder of this process alone for what clients send, deleted with it. Files in it have names of our own. What killed processes have left is
/// deleted when the next one begins.
/// </summary>
internal sealed class Spool : IDisposable
{
    private const string Folder = "served";

    private readonly string _path;
    private readonly RunLock _held;
    private long _names;

    private Spool(string path, RunLock held, long coming) => (_path, _held, Coming) = (path, held, new SpoolRoom(coming));

    /// <summary>Room for what is on its way.</summary>
    public SpoolRoom Coming { get; }

    /// <summary>Opens one in the first cache folder that can be used.</summary>
    /// <param name="caches">Cache folders of this user.</param>
    /// <param name="now">The time to record.</param>
    /// <param name="coming">The most bytes in it that are on their way.</param>
    public static Result<Spool> Open(IEnumerable<string> caches, DateTimeOffset now, long coming = long.MaxValue)
    {
        Result<Spool>[] opened = [.. caches
            .Select(cache => CachePlace.Open(cache, Folder, CachePlace.Variable).Bind(folder => In(folder, now, coming)))
            .TakeUntil(spool => spool is Result<Spool>.Ok)];
        return opened[^1] is Result<Spool>.Ok ? opened[^1] : opened[0];
    }

    /// <summary>A path that nothing has yet.</summary>
    public string NewPath() => Path.Combine(_path, Interlocked.Increment(ref _names).ToString(CultureInfo.InvariantCulture));

    /// <summary>The path of a file by its content.</summary>
    /// <param name="id">Hexadecimal digits.</param>
    public string PathOf(string id) => Path.Combine(_path, id);

    /// <summary>What a client is told when something cannot be written: nothing of where.</summary>
    /// <param name="name">What the client calls it.</param>
    /// <param name="path">Where it was to be.</param>
    /// <param name="refusal">The exception.</param>
    public Problem Refused(string name, string path, Exception refusal)
    {
        if (refusal is FullSpoolException)
            return new BusyProblem(name);
        string what = WriteProblem.Of(path, refusal).What;
        return new Problem(
            name, what.Replace(path, name, StringComparison.Ordinal).Replace(_path, "the spool", StringComparison.Ordinal),
            "Send it again later, or ask whoever runs the server");
    }

    public void Dispose()
    {
        _held.Dispose();
        CacheFolder.Quietly(() => Directory.Delete(_path, recursive: true));
    }

    private static Result<Spool> In(string folder, DateTimeOffset now, long coming)
    {
        CacheFolder.Quietly(() => DeleteLeft(folder, now));
        string path = Path.Combine(folder, $"{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return WriteProblem.OfFolder(path, exception);
        }

        // Another process that begins just now may take the new folder for one that was left.
        return RunLock.TryTake(path, now).Bind(held => held is null ? In(folder, now, coming) : Result.Ok(new Spool(path, held, coming)));
    }

    private static void DeleteLeft(string folder, DateTimeOffset now)
    {
        foreach (string left in Directory.EnumerateDirectories(folder))
        {
            if (RunLock.TryTake(left, now) is not Result<RunLock?>.Ok({ } held))
                continue;
            // Deleted while locked: otherwise the process that has just created it could lock it in between, and lose it.
            using (held)
                CacheFolder.Quietly(() => Directory.Delete(left, recursive: true));
        }
    }
}
