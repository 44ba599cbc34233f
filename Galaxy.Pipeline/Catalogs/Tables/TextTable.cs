using Galaxy.Pipeline.Catalogs.Archives;
using Galaxy.Pipeline.Catalogs.Places;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Opens tables of text.</summary>
internal static class TextTable
{
    /// <summary>Opens a file of a folder, also if it is compressed by gzip.</summary>
    public static Result<IRows> Open(IPictureFolder folder, string file) => folder.Open(file).Bind(bytes => CsvRows.Open(
        TableName.IsPacked(file) ? Unpacked(bytes) : bytes, $"{folder.Place}/{file}"));

    private static LimitedStream Unpacked(Stream packed) => new(
        new GzipContent(packed), ArchiveLimits.MostFrom(packed.Length, ArchiveLimits.Table));
}
