using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Pipeline.Data;

/// <summary>
/// The mark that keeps an overlay from being taken for data: a text in its PNG that identifies its picture without naming its place.
/// </summary>
internal static class OverlayMark
{
    private const string Keyword = "Galaxy explains";

    /// <summary>Bytes that are sure to contain the mark.</summary>
    private const int HeadLength = 256;

    /// <param name="picture">The picture's file.</param>
    public static PngText Of(string picture) =>
        new(Keyword, Sha256Text.Of(Path.GetFullPath(picture)));

    /// <summary>Whether the file at a path is an overlay of the same picture.</summary>
    public static bool IsAt(string path, PngText mark) => PngFile.Says(BoundedFile.Head(path, HeadLength), mark);

    /// <summary>Whether a file is an overlay. An overlay's name has picture, layer and class: no other file is opened.</summary>
    public static bool IsOn(FileSystemInfo file) =>
        file.Name.Split('.') is [_, .., _, _, "png"] && PngFile.SaysAbout(BoundedFile.Head(file.FullName, HeadLength), Keyword);
}
