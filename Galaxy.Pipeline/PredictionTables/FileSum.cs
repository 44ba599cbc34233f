using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>A file's content.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256.</param>
internal sealed record FileSum(long Bytes, string Sha256)
{
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static FileSum Of(string path)
    {
        using FileStream file = File.OpenRead(path);
        return new FileSum(file.Length, Sha256Text.Of(file));
    }
}
