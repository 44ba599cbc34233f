using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Folders;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Places;

/// <summary>A folder on the disk.</summary>
internal sealed class DiskFolder : IPictureFolder
{
    private readonly Lazy<FoundPictures> _pictures;

    private DiskFolder(string path, FileSystemInfo[] entries)
    {
        Place = path;
        Files = [.. entries.Where(entry => entry is FileInfo && !PictureName.IsRead(entry.Name)).Select(entry => entry.Name)];
        Folders = [.. entries.Where(entry => entry is DirectoryInfo && !SystemFolder.Is(entry.Name)).Select(entry => entry.Name)];
        _pictures = new Lazy<FoundPictures>(() => new PictureWalk().In(path));
    }

    public string Place { get; }

    public ImmutableArray<string> Files { get; }

    public ImmutableArray<string> Folders { get; }

    public FoundPictures Pictures => _pictures.Value;

    /// <summary>Lists a folder.</summary>
    public static Result<IPictureFolder> At(string path)
    {
        try
        {
            return Result.Ok<IPictureFolder>(new DiskFolder(path, FolderEntries.Of(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FolderEntries.Unlisted(path, exception);
        }
    }

    public Result<IPictureFolder> Folder(string name) => At(Path.Combine(Place, name));

    public Result<Stream> Open(string file) => BoundedFile.Open(Path.Combine(Place, file));

    public PictureEntry Picture(string name, string id, ushort label) =>
        new FileEntry(Path.Combine(Place, name)) { Id = id, Name = name, Label = label };

    public void Dispose() { }
}
