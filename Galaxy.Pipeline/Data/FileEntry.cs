using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Data;

/// <summary>A picture in a file of its own.</summary>
/// <param name="Path">Where it is.</param>
internal sealed record FileEntry(string Path) : PictureEntry
{
    private const long MostBytes = 64L << 20;

    public override Result<PictureContent> Read() => BoundedFile
        .Read(Path, Name, MostBytes, "Fetch it again, give another file, or leave it out")
        .Map<PictureContent>(file => new PictureContent.Encoded(file));

    public override ContentStamp? Stamp() => ContentStamp.Of(Path);

    /// <summary>A file without a class.</summary>
    /// <param name="path">Where it is; also its name.</param>
    public static FileEntry Of(string path) => Of(path, path, label: 0);

    /// <summary>A file with a class; its identifier is its name without the ending.</summary>
    public static FileEntry Of(string path, string name, ushort label) =>
        new(path) { Id = PictureName.WithoutEnding(System.IO.Path.GetFileName(path)), Name = name, Label = label };
}
