using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Contract;

/// <summary>A path at which a catalog is looked for.</summary>
/// <param name="Path">As the disk spells it.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="Head">The first bytes if it is an ordinary file; empty otherwise.</param>
internal sealed record CatalogPlace(string Path, bool IsFolder, ReadOnlyMemory<byte> Head)
{
    public static CatalogPlace At(string given)
    {
        string path = SpelledPath.Find(given);
        return new CatalogPlace(path, Directory.Exists(path), BoundedFile.Head(path, Gzip.HeadLength));
    }
}
