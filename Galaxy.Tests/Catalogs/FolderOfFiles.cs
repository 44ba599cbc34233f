using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Catalogs;

/// <summary>Makes small catalogs, and opens them.</summary>
internal sealed class FolderOfFiles : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public string PathOf(string name) => System.IO.Path.Combine(_folder.Path, name);

    /// <summary>Adds files that hold their own names.</summary>
    public FolderOfFiles Pictures(params IEnumerable<string> names)
    {
        foreach (string name in names)
            Text(name, name);
        return this;
    }

    public FolderOfFiles Text(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    /// <summary>A zip of some files of this folder.</summary>
    public string Zip(string name, params IEnumerable<string> files)
    {
        using ZipArchive zip = new(File.Create(PathOf(name)), ZipArchiveMode.Create);
        foreach (string file in files)
            zip.CreateEntryFromFile(PathOf(file), file);
        return PathOf(name);
    }

    /// <summary>A tar of some files of this folder, compressed if its name says so.</summary>
    public string Tar(string name, params IEnumerable<string> files)
    {
        using Stream file = File.Create(PathOf(name));
        using Stream packed = name.EndsWith("gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        using TarWriter tar = new(packed);
        foreach (string each in files)
            tar.WriteEntry(PathOf(each), each);
        return PathOf(name);
    }

    /// <summary>The catalog in this folder, or at a file of it.</summary>
    public Catalog Open(string name = "", CatalogOptions? options = null)
    {
        Result<Catalog> read = CatalogReader.Open(PathOf(name), options ?? CatalogOptions.Labeled);
        return read is Result<Catalog>.Ok(var catalog) ? catalog : throw new InvalidOperationException($"{read}");
    }

    /// <summary>Why there is no catalog.</summary>
    public Problem Refusal(string name = "", CatalogOptions? options = null) =>
        Assert.IsType<Result<Catalog>.Failed>(CatalogReader.Open(PathOf(name), options ?? CatalogOptions.Labeled)).Problem;

    public void Dispose() => _folder.Dispose();

    /// <summary><c>id:class</c> of each picture.</summary>
    public static IEnumerable<string> Labels(Catalog catalog) => catalog.Pictures.Select(picture => $"{picture.Id}:{catalog.Classes[picture.Label]}");

    /// <summary>What a picture holds, as text.</summary>
    public static string ContentOf(PictureEntry picture) =>
        picture.Read() is Result<PictureContent>.Ok(PictureContent.Encoded encoded) ? Encoding.UTF8.GetString(encoded.File.Span) : $"{picture.Read()}";
}
