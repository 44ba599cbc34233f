using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Labels;

/// <summary>Opens labels.csv for one process at a time, on every machine whose file system has locks, and appends to it.</summary>
internal static class LabelFile
{
    /// <summary>What it is called.</summary>
    public const string Name = "labels.csv";

    private const int LongestPause = 20;

    /// <summary>Others hold the file as long as a write takes; whoever holds it longer hangs, or has it open in a spreadsheet.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What is said of a file that somebody holds for longer.</summary>
    public static Problem Held(string path) => new(path, "another program holds it", "Close the program that has it open, and label again");

    /// <summary>Opens it, made if it is missing, and uses it.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="use">Nobody else reads or writes it meanwhile.</param>
    public static Result<T> Write<T>(string path, Func<FileStream, Result<T>> use) =>
        Use(path, () => new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0), use);

    /// <summary>Opens it to read.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="missing">The result if it is missing, or empty.</param>
    /// <param name="use">Nobody writes it meanwhile.</param>
    public static Result<T> Read<T>(string path, Func<Result<T>> missing, Func<FileStream, Result<T>> use) => HasContent(path)
        ? Use(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0), use)
        : missing();

    /// <summary>Appends bytes in one write, through to the disk; what was written of them is cut off again after a problem.</summary>
    public static Result<Unit> Append(FileStream file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
            return Result.Done;
        long end = file.Length;
        try
        {
            file.Position = end;
            file.Write(bytes);
            file.Flush(flushToDisk: true);
            return file.Length == end + bytes.Length ? Result.Done : NotAFile(file.Name);
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            Cut(file, end);
            return WriteProblem.Of(file.Name, exception);
        }
    }

    /// <summary>A pipe has none: to open it might block forever.</summary>
    private static bool HasContent(string path) => Directory.Exists(path)
        || new FileInfo(path) is { Exists: true } file && !BoundedFile.LeadsNowhere(file) && BoundedFile.LengthOf(file) > 0;

    private static Result<T> Use<T>(string path, Func<FileStream> open, Func<FileStream, Result<T>> use)
    {
        for (long start = Environment.TickCount64; ;)
        {
            try
            {
                using FileStream file = open();
                return file.CanSeek ? use(file) : NotAFile(path);
            }
            catch (IOException held) when (WriteProblem.IsLocked(held))
            {
                if (Environment.TickCount64 - start > Patience.TotalMilliseconds)
                    return Held(path);
                Thread.Sleep(Random.Shared.Next(1, LongestPause));
            }
            catch (Exception exception) when (WriteProblem.IsRefusal(exception))
            {
                return WriteProblem.Of(path, exception);
            }
        }
    }

    private static void Cut(FileStream file, long end)
    {
        try
        {
            file.SetLength(end);
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            // Nobody was told that the line is there, and the next one begins on a line of its own.
        }
    }

    /// <summary>A pipe, or a device that loses what it is told.</summary>
    private static Problem NotAFile(string path) => new(path, "it is not an ordinary file", "Move it, or choose another --folder");
}
