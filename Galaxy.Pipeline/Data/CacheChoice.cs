namespace Galaxy.Pipeline.Data;

/// <summary>Whether prepared pictures are kept for later runs. The results are the same either way.</summary>
/// <param name="Folder">The cache folder; null for the user's own, if there are so many pictures that it pays.</param>
/// <param name="IsOff">Whether nothing is kept.</param>
internal sealed record CacheChoice(string? Folder, bool IsOff)
{
    public static CacheChoice ByDefault { get; } = new(Folder: null, IsOff: false);
}
