using Galaxy.Pipeline.Catalogs.Archives;
using Galaxy.Pipeline.Catalogs.Places;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>A zip in a folder, as a folder: Kaggle hands out its table and its pictures as a zip each.</summary>
internal static class NestedZip
{
    /// <summary>Opens one; if the folder is itself an archive, the zip is kept in memory.</summary>
    public static Result<IPictureFolder> Open(IPictureFolder folder, string file)
    {
        string place = $"{folder.Place}/{file}";
        return folder.Open(file).Bind(stream => Seekable(stream, place)).Bind(stream => ZipFile.Open(place, stream)).Map(ArchiveFolder.Root);
    }

    private static Result<Stream> Seekable(Stream stream, string place) =>
        stream.CanSeek ? Result.Ok(stream) : LibraryReading.Try(place, () => Copy(stream), ArchiveProblem.Damaged);

    private static Stream Copy(Stream stream)
    {
        using LimitedStream limited = new(stream, ArchiveLimits.InMemory);
        limited.CheckRoom(stream.Length);
        byte[] copy = new byte[stream.Length];
        limited.ReadExactly(copy);
        return new MemoryStream(copy, writable: false);
    }
}
