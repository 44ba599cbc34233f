using System.Collections.Immutable;

namespace Galaxy.Pipeline.Data;

/// <summary>Reads class folders of JPEG and PNG.</summary>
public static class FolderReader
{
    /// <param name="directory">Has one folder per class.</param>
    /// <param name="classes">The network's classes.</param>
    /// <param name="options">Size, crop, sample, threads.</param>
    /// <param name="decode">Decodes one file's bytes.</param>
    /// <param name="progress">Told the number of files read so far.</param>
    /// <param name="cancellation">Stops between two files.</param>
    public static Result<FolderReading> Read(
        string directory, ImmutableArray<string> classes, FolderOptions options, Decode decode,
        IProgress<int>? progress = null, CancellationToken cancellation = default) => throw new NotSupportedException(directory);
}
