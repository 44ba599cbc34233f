using System.Collections.Frozen;

namespace Galaxy.Pipeline.Data;

/// <summary>What a file's name says about it.</summary>
internal static class PictureName
{
    /// <summary>The formats that are read, in words.</summary>
    public const string Formats = "JPEG, PNG, BMP, GIF, WebP";

    /// <summary>The extensions that are read, in words.</summary>
    public const string Endings = ".jpg, .jpeg, .jpe, .jfif, .png, .bmp, .gif or .webp";

    private static readonly FrozenSet<string> Readable = Set(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".bmp", ".gif", ".webp");

    private static readonly FrozenSet<string> Others = Set(
        ".tif", ".tiff", ".fits", ".fit", ".fts", ".fz", ".heic", ".heif", ".avif", ".jxl", ".jp2", ".j2k", ".jpx",
        ".svg", ".psd", ".xcf", ".tga", ".exr", ".hdr", ".ppm", ".pgm", ".pbm", ".pnm", ".pcx", ".ico", ".dng", ".cr2", ".cr3", ".nef",
        ".arw", ".raw");

    /// <summary>Whether it is a picture that is read when found in a folder.</summary>
    public static bool IsRead(string name) => !IsHidden(name) && Readable.Contains(Path.GetExtension(name));

    /// <summary>Whether it is a picture of a format that is not read.</summary>
    public static bool IsOtherFormat(string name) => !IsHidden(name) && Others.Contains(Path.GetExtension(name));

    /// <summary>Whether it is a hidden picture; a name that begins with <c>._</c> is macOS metadata about another file.</summary>
    public static bool IsHiddenPicture(string name) =>
        IsHidden(name) && !name.StartsWith("._", StringComparison.Ordinal)
            && (Readable.Contains(Path.GetExtension(name)) || Others.Contains(Path.GetExtension(name)));

    /// <summary>The name without the ending of a picture; other dots belong to the name.</summary>
    public static string WithoutEnding(string name)
    {
        string ending = Path.GetExtension(name);
        return Readable.Contains(ending) || Others.Contains(ending) ? name[..^ending.Length] : name;
    }

    /// <summary>Whether it begins with a dot.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.');

    private static FrozenSet<string> Set(params ReadOnlySpan<string> endings) => FrozenSet.Create(StringComparer.OrdinalIgnoreCase, endings);
}
