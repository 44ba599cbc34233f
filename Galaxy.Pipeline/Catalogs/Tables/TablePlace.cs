using Galaxy.Pipeline.Catalogs.Archives;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Places;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>A table in a folder, and where its pictures are.</summary>
/// <param name="folder">The folder.</param>
/// <param name="table">A file in it.</param>
internal sealed class TablePlace(IPictureFolder folder, string table)
{
    private const string Images = "images";

    /// <summary>Opens the table.</summary>
    /// <param name="opened">Keeps what it is read from.</param>
    public Result<IRows> Rows(Lifetime opened) => table.EndsWith(KaggleNames.Zip, StringComparison.OrdinalIgnoreCase)
        ? NestedZip.Open(folder, table).Map(opened.Keep).Bind(zip => zip.Files.FirstOrDefault(TableName.Is) is { } inner
            ? TextTable.Open(zip, inner)
            : new Problem($"{folder.Place}/{table}", "there is no table in it", "Fetch it again"))
        : TextTable.Open(folder, table);

    /// <summary>The folder of the pictures that the table names.</summary>
    public Result<IPictureFolder> Pictures(CatalogOptions options)
    {
        if (options.PictureFolder is { } given)
            return At(given);
        if (!KaggleNames.IsTable(table))
            return IsGalaxyZoo2 && folder.Folders.Contains(Images) ? folder.Folder(Images) : Result.Ok(folder);
        if (folder.Folders.Contains(KaggleNames.Pictures))
            return folder.Folder(KaggleNames.Pictures);
        return folder.Files.Contains(KaggleNames.Pictures + KaggleNames.Zip)
            ? NestedZip.Open(folder, KaggleNames.Pictures + KaggleNames.Zip)
            : Result.Ok(folder);
    }

    /// <summary>The pictures' names, if the folder has a table of them.</summary>
    public Result<AssetNames?> Names()
    {
        if (!folder.Files.Contains(AssetNames.File) || table == AssetNames.File)
            return Result.Ok<AssetNames?>(null);
        return TextTable.Open(folder, AssetNames.File).Bind(rows =>
        {
            using (rows)
                return AssetNames.Read(rows).Map<AssetNames?>(names => names);
        });
    }

    private bool IsGalaxyZoo2 => folder.Files.Contains(AssetNames.File) || table.StartsWith("gz2", StringComparison.OrdinalIgnoreCase);

    /// <summary>A folder or an archive that a flag names.</summary>
    private static Result<IPictureFolder> At(string given)
    {
        CatalogPlace place = CatalogPlace.At(given);
        if (place.IsFolder)
            return DiskFolder.At(place.Path);
        return ArchiveFile.Open(place.Path, place.Head.Span) is { } archive
            ? archive.Map(ArchiveFolder.Root)
            : new Problem("--pictures", $"{given} is neither a folder nor a zip or tar", "Name the folder of the pictures");
    }
}
