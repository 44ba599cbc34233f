using System.Text;

namespace Galaxy.Pipeline.Files;

/// <summary>
/// Marks a folder as owned as long as a process lives: the file is held open and locked, and the system releases it when the process ends, however
/// it ends. The file's text says who holds it; a file that no process holds means nothing.
/// </summary>
public sealed class RunLock : IDisposable
{
    /// <summary>The name of the file, which is deleted when the work in the folder is done.</summary>
    public const string Name = "run.lock";

    private const long MostBytes = 4096;

    /// <summary>Looks of other processes, which hold the file for a moment, are waited for.</summary>
    private const int Looks = 10;

    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(20);

    private readonly string _path;
    private readonly string _claim;
    private readonly FileStream _file;

    private RunLock(string path, string claim, FileStream file) => (_path, _claim, _file) = (path, claim, file);

    /// <summary>Takes an existing folder, or says who holds it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="now">The time to record.</param>
    public static Result<RunLock> Take(string folder, DateTimeOffset now) => TryTake(folder, now).Bind(taken => taken is not null
        ? Result.Ok(taken)
        : new Problem(folder, $"a run is under way in it: {Owner(folder)}", "Wait until it ends, or choose another folder"));

    /// <summary>Takes an existing folder; null if another process holds it, or has just deleted it.</summary>
    public static Result<RunLock?> TryTake(string folder, DateTimeOffset now)
    {
        string path = Path.Combine(folder, Name);
        string claim = $"process {Environment.ProcessId} on {Environment.MachineName}, since {now:yyyy-MM-dd HH:mm:ss}\n{Guid.NewGuid():N}\n";
        try
        {
            Write(path, claim);
            return Result.Ok(Hold(path, claim));
        }
        catch (FileNotFoundException)
        {
            return TryTake(folder, now);
        }
        catch (IOException held) when (held is DirectoryNotFoundException || WriteProblem.IsLocked(held))
        {
            return Result.Ok<RunLock?>(null);
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return WriteProblem.Of(path, exception);
        }
    }

    /// <summary>Looks whether a process holds a folder, and leaves its mark as it is.</summary>
    /// <returns>Null if there is no mark; false if whoever left it was killed.</returns>
    public static bool? IsHeld(string folder)
    {
        for (int look = 1; ; look++)
        {
            try
            {
                using FileStream file = new(Path.Combine(folder, Name), FileMode.Open, FileAccess.Read, FileShare.None);
                return false;
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
            {
                return null;
            }
            catch (IOException held) when (WriteProblem.IsLocked(held))
            {
                if (look == Looks)
                    return true;
                Thread.Sleep(_look);
            }
            catch (Exception exception) when (WriteProblem.IsRefusal(exception))
            {
                return false;
            }
        }
    }

    /// <summary>Deletes the file while it is still held, so that no other process can take an already deleted file for the folder's lock.</summary>
    public void Dispose()
    {
        if (Text(_path) == _claim)
            AtomicFile.DeleteQuietly(_path);
        _file.Dispose();
    }

    /// <summary>Writes the claim; succeeds only while no process holds the file.</summary>
    private static void Write(string path, string claim)
    {
        using FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes(claim));
    }

    /// <summary>Holds the file so that others can read it but not write it. If several processes wrote it, the last one keeps it.</summary>
    private static RunLock? Hold(string path, string claim)
    {
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (Text(path) == claim)
            return new RunLock(path, claim, file);
        file.Dispose();
        return null;
    }

    private static string Owner(string folder) =>
        Text(Path.Combine(folder, Name)) is { } text ? text.Split('\n')[0] : "another process has just started it";

    /// <summary>Null if the file cannot be read.</summary>
    private static string? Text(string path) =>
        BoundedFile.Read(path, path, MostBytes).Match(Encoding.UTF8.GetString, _ => (string?)null);
}
