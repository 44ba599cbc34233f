using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Data;

/// <summary>Cheap evidence of a picture's content: as long as it stays the same, the content most likely does.</summary>
/// <param name="Place">The full path of the file that holds the picture.</param>
/// <param name="Length">The file's bytes.</param>
/// <param name="Written">When the file was last written, in ticks of UTC.</param>
/// <param name="Item">Which picture of the file it is; empty if the file is the picture.</param>
internal readonly record struct ContentStamp(string Place, long Length, long Written, string Item = "")
{
    /// <summary>The stamp of a file; null if it cannot be looked at.</summary>
    public static ContentStamp? Of(string path)
    {
        try
        {
            FileInfo file = new(SpelledPath.Find(path));
            if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
                file = target;
            return file.Exists ? new ContentStamp(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
