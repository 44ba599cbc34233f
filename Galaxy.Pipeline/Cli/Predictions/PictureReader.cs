using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli;

/// <summary>Reads pictures that have no label.</summary>
internal static class PictureReader
{
    /// <summary>One result per file, in their order.</summary>
    public static Result<LabelledImage>[] Read(IReadOnlyList<string> files, Decode decode, int threads, CancellationToken cancellation)
    {
        Result<LabelledImage>[] pictures = new Result<LabelledImage>[files.Count];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, files.Count, parallel, index => pictures[index] = Read(files[index], decode));
        return pictures;
    }

    private static Result<LabelledImage> Read(string file, Decode decode)
    {
        if (!File.Exists(file))
            return new Problem(file, "there is no such file", "Check the name");
        try
        {
            return decode(File.ReadAllBytes(file), file).Map(image => LabelledImage.Of(image, 0, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(file, $"it cannot be read ({exception.Message.TrimEnd('.')})", "Check the file and its permissions");
        }
    }
}
