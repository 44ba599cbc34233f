using System.Security.Cryptography;
using System.Text;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>
/// How an overlay is recognized, so that nobody takes it for data: by a text in its PNG that identifies its picture without saying where that is.
/// </summary>
internal static class OverlayMark
{
    private const string Keyword = "Galaxy explains";

    /// <summary>Larger files were not written here.</summary>
    private const long MostBytes = 1L << 30;

    /// <summary>Where the mark is, and more.</summary>
    private const int HeadLength = 64;

    /// <param name="picture">The picture's file.</param>
    public static PngText Of(string picture) =>
        new(Keyword, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(picture)))));

    /// <summary>Whether there is an overlay of the same picture at a place.</summary>
    public static bool IsAt(string path, PngText mark) =>
        BoundedFile.Read(path, path, MostBytes).Match(file => PngFile.Says(file, mark), _ => false);

    /// <summary>Whether a file is an overlay. Its name says picture, layer and class: no other file is opened.</summary>
    public static bool IsOn(FileSystemInfo file) =>
        file.Name.Split('.') is [_, .., _, _, "png"] && PngFile.SaysAbout(BoundedFile.Head(file.FullName, HeadLength), Keyword);
}
