using System.Collections.Frozen;

namespace Galaxy.Pipeline.Data;

/// <summary>What a file's name says about it.</summary>
internal static class PictureName
{
    /// <summary>The formats that are read, in words.</summary>
    public const string Formats = "JPEG, PNG, BMP, GIF, WebP, FITS";

    /// <summary>The extensions that are read, in words.</summary>
    public const string Endings = ".jpg, .jpeg, .jpe, .jfif, .png, .bmp, .gif, .webp, .fits, .fit, .fts, .fz or .fits.gz";

    private static readonly FrozenSet<string> Readable = Set(
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".bmp", ".gif", ".webp",
        ".fits", ".fit", ".fts", ".fz", ".fits.gz", ".fit.gz", ".fts.gz", ".fits.fz", ".fit.fz", ".fts.fz");

    private static readonly FrozenSet<string> Others = Set(
        ".tif", ".tiff", ".heic", ".heif", ".avif", ".jxl", ".jp2", ".j2k", ".jpx",
        ".svg", ".psd", ".xcf", ".tga", ".exr", ".hdr", ".ppm", ".pgm", ".pbm", ".pnm", ".pcx", ".ico", ".dng", ".cr2", ".cr3", ".nef",
        ".arw", ".raw");

    /// <summary>Whether it is a picture that is read when found in a folder.</summary>
    public static bool IsRead(string name) => !IsHidden(name) && Readable.Contains(Ending(name));

    /// <summary>Whether it is a picture of a format that is not read.</summary>
    public static bool IsOtherFormat(string name) => !IsHidden(name) && Others.Contains(Ending(name));

    /// <summary>Whether it is a hidden picture; a name that begins with <c>._</c> is macOS metadata about another file.</summary>
    public static bool IsHiddenPicture(string name) =>
        IsHidden(name) && !name.StartsWith("._", StringComparison.Ordinal)
            && (Readable.Contains(Ending(name)) || Others.Contains(Ending(name)));

    /// <summary>The name without the ending of a picture; other dots belong to the name.</summary>
    public static string WithoutEnding(string name)
    {
        string ending = Ending(name);
        return Readable.Contains(ending) || Others.Contains(ending) ? name[..^ending.Length] : name;
    }

    /// <summary>Whether it begins with a dot.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.');

    /// <summary>The extension; where it says how the file is compressed, with the one before if both are read together: ".fits.gz".</summary>
    public static string Ending(string name)
    {
        string last = Path.GetExtension(name);
        string both = Path.GetExtension(Path.GetFileNameWithoutExtension(name)) + last;
        return Readable.Contains(both) ? both : last;
    }

    private static FrozenSet<string> Set(params ReadOnlySpan<string> endings) => FrozenSet.Create(StringComparer.OrdinalIgnoreCase, endings);
}
