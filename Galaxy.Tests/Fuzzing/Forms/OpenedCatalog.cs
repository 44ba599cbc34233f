using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Fuzzing.Forms;

/// <summary>Opens a catalog as training and prediction do, and reads the first of its pictures.</summary>
internal static class OpenedCatalog
{
    private const int Pictures = 6;

    /// <summary>Whether either way gives a catalog with a picture that is read.</summary>
    public static bool IsOpened(string path) => IsOpened(path, CatalogOptions.Labeled) | IsOpened(path, CatalogOptions.Pictures);

    private static bool IsOpened(string path, CatalogOptions options)
    {
        Result<Catalog> opened = CatalogReader.Open(path, options);
        if (opened is not Result<Catalog>.Ok(var catalog))
        {
            Check(Assert.IsType<Result<Catalog>.Failed>(opened).Problem);
            return false;
        }

        using (catalog)
        {
            foreach (Problem problem in catalog.Skipped)
                Check(problem);
            return catalog.Pictures.Take(Pictures).Select(IsRead).ToArray().Contains(true);
        }
    }

    private static bool IsRead(PictureEntry picture)
    {
        Assert.NotEmpty(picture.Name);
        _ = picture.Stamp();
        Result<PictureContent> read = picture.Read();
        if (read is Result<PictureContent>.Failed(var problem))
            Check(problem);
        return read switch
        {
            Result<PictureContent>.Ok(PictureContent.Encoded(var file)) => DecodedPicture.IsDecoded(OfNoSecret(file)),
            Result<PictureContent>.Ok => true,
            _ => false,
        };
    }

    private static ReadOnlyMemory<byte> OfNoSecret(ReadOnlyMemory<byte> file)
    {
        Assert.False(file.Span.SequenceEqual(FuzzFolder.Secret), "A picture outside of the folder was read.");
        return file;
    }

    private static void Check(Problem problem)
    {
        Assert.NotEmpty(problem.Thing);
        Assert.NotEmpty(problem.What);
        Assert.NotEmpty(problem.Remedy);
    }
}
