using Galaxy.Pipeline.Catalogs.Folders;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>Why a file in an archive is not read.</summary>
internal static class ArchiveSkip
{
    public static SkipReason Outside { get; } = new("path that leads out of it", "paths that lead out of it", "pack it with relative paths");

    public static SkipReason Link { get; } = new("link", "links", "pack the files themselves");

    public static SkipReason Encrypted { get; } = new("encrypted file", "encrypted files", "pack it without a password");

    public static SkipReason Bomb { get; } = new("file that unpacks to implausibly many bytes", "files that unpack to implausibly many bytes",
        "unpack it yourself if you trust it");

    public static SkipReason TooMany { get; } = new("file beyond the most that are read", "files beyond the most that are read",
        "pack them as several archives");

    public static SkipReason Replaced { get; } = new("file that a later one of the same name replaces",
        "files that later ones of the same names replace", "pack it once");
}
