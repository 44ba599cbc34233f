namespace Galaxy.Pipeline.Files;

/// <summary>Why the system refused to write a file or folder, and what helps.</summary>
internal static class WriteProblem
{
    private const string OtherPlace = "Choose another place";

    private static readonly (string Why, string Remedy) TooLong = ("its name is too long", "Choose a shorter one");

    /// <summary>The error codes for a full disk and an exhausted quota: Linux, macOS, Windows.</summary>
    private static readonly int[] Full = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    private const int ReadOnlyFileSystem = 30;

    /// <summary>The error code of Windows for a name that it refuses because of its length or characters.</summary>
    private const int InvalidName = unchecked((int)0x8007007B);

    /// <summary>The error codes for a file that is locked: Linux, macOS, Windows.</summary>
    private static readonly int[] Locked = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private const int LongestName = 255;

    /// <summary>Whether another process holds the file.</summary>
    public static bool IsLocked(IOException refusal) => Locked.Contains(refusal.HResult);

    /// <summary>Whether an exception is the system's refusal, not a bug.</summary>
    public static bool IsRefusal(Exception exception) => exception is IOException or UnauthorizedAccessException || IsTooLarge(exception);

    /// <param name="path">The file that could not be written.</param>
    /// <param name="refusal">The exception of the attempt.</param>
    public static Problem Of(string path, Exception refusal)
    {
        (string why, string remedy) = Directory.Exists(path) ? ("a folder has that name", OtherPlace) : Cause(path, refusal);
        return new Problem(path, $"cannot be written: {why}", remedy);
    }

    /// <param name="path">The folder that could not be created.</param>
    /// <param name="refusal">The exception of the attempt.</param>
    public static Problem OfFolder(string path, Exception refusal)
    {
        (string why, string remedy) = File.Exists(path) ? ("a file has that name", OtherPlace) : Cause(path, refusal);
        return new Problem(path, Directory.Exists(path) ? $"cannot be written to: {why}" : $"the folder cannot be created: {why}", remedy);
    }

    /// <summary>A file that the file system or a limit does not let grow: .NET reports it as an argument out of range.</summary>
    private static bool IsTooLarge(Exception exception) =>
        exception is ArgumentOutOfRangeException { ParamName: "value", Source: "System.Private.CoreLib" };

    private static (string Why, string Remedy) Cause(string path, Exception refusal) => refusal switch
    {
        PathTooLongException => TooLong,
        _ when IsTooLarge(refusal) => ("the file would be larger than the system allows", "Raise the limit (ulimit -f), or choose another place"),
        IOException { HResult: InvalidName } when Path.GetFileName(path).Length > LongestName => TooLong,
        IOException when Full.Contains(refusal.HResult) => ("the disk is full", "Free some space, or choose another place"),
        IOException locked when IsLocked(locked) => ("another run is writing it", "Wait for it, or choose another place"),
        IOException { HResult: ReadOnlyFileSystem } => ("its file system is read-only", OtherPlace),
        FileNotFoundException or DirectoryNotFoundException when Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) =>
            ("its folder takes no files", OtherPlace),
        FileNotFoundException or DirectoryNotFoundException => ("its folder is gone", "Leave the folder where it is until the work in it is done"),
        UnauthorizedAccessException => ("permission is denied", "Change the permissions, or choose another place"),
        _ => (refusal.Message.TrimEnd('.'), OtherPlace),
    };
}
