namespace Galaxy.Pipeline.Files;

/// <summary>Why the system did not let a file or folder be written, and what helps.</summary>
internal static class WriteProblem
{
    private const string OtherPlace = "Choose another place";

    /// <summary>The numbers that systems give a full disk and a quota used up: Linux, macOS, Windows.</summary>
    private static readonly int[] Full = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    private const int ReadOnlyFileSystem = 30;

    /// <summary>Whether an exception is the system's refusal, not a bug.</summary>
    public static bool IsRefusal(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <param name="path">The file that should have been written.</param>
    /// <param name="refusal">What came of trying.</param>
    public static Problem Of(string path, Exception refusal)
    {
        (string why, string remedy) = Directory.Exists(path) ? ("a folder has that name", OtherPlace) : Cause(refusal);
        return new Problem(path, $"cannot be written: {why}", remedy);
    }

    /// <param name="path">The folder that should have been made.</param>
    /// <param name="refusal">What came of trying.</param>
    public static Problem OfFolder(string path, Exception refusal)
    {
        (string why, string remedy) = File.Exists(path) ? ("a file has that name", OtherPlace) : Cause(refusal);
        return new Problem(path, $"the folder cannot be made: {why}", remedy);
    }

    private static (string Why, string Remedy) Cause(Exception refusal) => refusal switch
    {
        PathTooLongException => ("its name is too long", "Choose a shorter one"),
        IOException when Full.Contains(refusal.HResult) => ("the disk is full", "Free some space, or choose another place"),
        IOException { HResult: ReadOnlyFileSystem } => ("its file system is read-only", OtherPlace),
        FileNotFoundException or DirectoryNotFoundException => ("its folder is gone", "Leave the folder where it is until the work in it is done"),
        UnauthorizedAccessException => ("permission is denied", "Change the permissions, or choose another place"),
        _ => (refusal.Message.TrimEnd('.'), OtherPlace),
    };
}
