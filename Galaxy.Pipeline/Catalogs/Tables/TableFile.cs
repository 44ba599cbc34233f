using System.IO.Compression;
using Galaxy.Pipeline.Catalogs.Places;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>Opens tables of text.</summary>
internal static class TableFile
{
    /// <summary>Opens a file of a folder, also if it is compressed by gzip.</summary>
    public static Result<IRows> Open(IPictureFolder folder, string file) => folder.Open(file).Bind(bytes => CsvRows.Open(
        TableName.IsPacked(file) ? new GZipStream(bytes, CompressionMode.Decompress) : bytes, $"{folder.Place}/{file}"));
}
