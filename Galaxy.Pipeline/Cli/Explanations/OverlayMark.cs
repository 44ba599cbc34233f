using System.Security.Cryptography;
using System.Text;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Cli;

/// <summary>How an overlay is recognized: by a text in its PNG that identifies its picture without saying where that is.</summary>
internal static class OverlayMark
{
    private const string Keyword = "Galaxy explains";

    /// <summary>Larger files were not written here.</summary>
    private const long MostBytes = 1L << 30;

    /// <param name="picture">The picture's file.</param>
    public static PngText Of(string picture) =>
        new(Keyword, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(picture)))));

    /// <summary>Whether there is an overlay of the same picture at a place.</summary>
    public static bool IsAt(string path, PngText mark) =>
        BoundedFile.Read(path, path, MostBytes).Match(file => PngFile.Says(file, mark), _ => false);
}
