namespace Galaxy.Pipeline.Files;

/// <summary>
/// Files of one kind in a folder of the user's cache: what can be made again. They come whole or not at all, so any number of processes may use
/// them at once.
/// </summary>
/// <param name="path">The user's own folder.</param>
/// <param name="ending">The ending of its files' names, with the dot.</param>
/// <param name="clock">Tells which files nobody needs any more.</param>
internal sealed class CacheFolder(string path, string ending, TimeProvider clock)
{
    /// <summary>How long a file is kept that is not used.</summary>
    private static readonly TimeSpan KeptUnused = TimeSpan.FromDays(90);

    /// <summary>
    /// How long nothing must have been written to an unfinished file before it is asked whether somebody holds it. A younger one may have been opened
    /// and not yet locked, and the question would keep its writer from the lock; and a few file systems know no locks.
    /// </summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    /// <summary>Where it is.</summary>
    public string Path => path;

    /// <summary>A folder in a user's cache folder.</summary>
    /// <param name="cache">The cache folder.</param>
    /// <param name="name">The folder's name.</param>
    /// <param name="ending">The ending of its files' names.</param>
    /// <param name="clock">Tells which files nobody needs any more.</param>
    /// <param name="choice">What names another cache folder.</param>
    public static Result<CacheFolder> Open(string cache, string name, string ending, TimeProvider clock, string choice = CachePlace.Variable) =>
        CachePlace.Open(cache, name, choice).Map(folder => new CacheFolder(folder, ending, clock));

    /// <summary>The path of a file.</summary>
    /// <param name="name">Its name without the ending.</param>
    public string PathOf(string name) => System.IO.Path.Combine(path, name + ending);

    /// <summary>
    /// All files, those included that are being written or were left by a killed process, with their lengths and times of now: other processes may
    /// rename and delete them. The system may refuse to list them.
    /// </summary>
    public IEnumerable<FileInfo> Files() => new DirectoryInfo(path).EnumerateFiles()
        .Where(file => (file.Extension == ending || file.Extension == AtomicFile.Partial) && IsThere(file));

    /// <summary>Whether a file still exists. Then its length and times are those of now.</summary>
    public static bool IsThere(FileInfo file)
    {
        file.Refresh();
        return file.Exists;
    }

    /// <summary>Whether a file is not finished, and may be soon: something was written to it lately, or somebody holds it open.</summary>
    public bool IsBeingWritten(FileInfo file) =>
        file.Extension == AtomicFile.Partial && (file.LastWriteTimeUtc > (clock.GetUtcNow() - Quiet).UtcDateTime || IsHeld(file));

    /// <summary>What a file is good for.</summary>
    /// <param name="file">One of the folder's.</param>
    /// <param name="isWhole">Whether its content, if it is finished, is what was written.</param>
    public CacheState StateOf(FileInfo file, bool isWhole) => file.Extension == AtomicFile.Partial
        ? IsBeingWritten(file) ? CacheState.BeingWritten : CacheState.Left
        : isWhole ? CacheState.Whole : CacheState.Damaged;

    /// <summary>Keeps a file for this user alone, and deletes those that were not used for long or were left unfinished.</summary>
    /// <param name="name">Its name without the ending.</param>
    /// <param name="content">Writes the bytes.</param>
    public Result<Unit> Save(string name, Action<Stream> content)
    {
        Forget();
        return AtomicFile.Write(PathOf(name), stream =>
        {
            if (!OperatingSystem.IsWindows() && stream is FileStream file)
                File.SetUnixFileMode(file.SafeFileHandle, CachePlace.PrivateFile);
            content(stream);
        });
    }

    /// <summary>Notes the time of the last use. The time of the last access would not do: it also changes when files are listed, or never.</summary>
    /// <param name="file">The path of a file.</param>
    public void Touch(string file) => Quietly(() => File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime));

    /// <summary>Tidying up is no reason to fail.</summary>
    public static void Quietly(Action action)
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

    /// <summary>A writer opens its file for itself alone. On a network's file system a file is locked only if it is opened for writing.</summary>
    private static bool IsHeld(FileInfo file)
    {
        try
        {
            using FileStream stream = file.Open(FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return true;
        }
    }

    private void Forget() => Quietly(() =>
    {
        DateTime oldest = (clock.GetUtcNow() - KeptUnused).UtcDateTime;
        foreach (FileInfo file in Files().Where(file => file.LastWriteTimeUtc < oldest || StateOf(file, isWhole: true) == CacheState.Left))
            AtomicFile.DeleteQuietly(file.FullName);
    });
}
