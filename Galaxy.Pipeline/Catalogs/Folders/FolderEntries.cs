using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging.Formats;

namespace Galaxy.Pipeline.Catalogs.Folders;

/// <summary>The contents of a folder.</summary>
internal static class FolderEntries
{
    /// <summary>Files and folders, sorted by name; a link to a folder counts as a folder.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static FileSystemInfo[] Of(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderByName(entry => entry.Name)];

    /// <summary>The problem of a folder that cannot be listed.</summary>
    public static Problem Unlisted(string folder, Exception why) =>
        new(folder, $"it cannot be listed ({why.Message.TrimEnd('.')})", "Check the folder and its permissions");

    /// <summary>Whether its path is too long for .NET, which then gives only its name; it cannot be opened.</summary>
    public static bool IsTooDeep(FileSystemInfo entry) => entry.FullName.Length == 0;

    /// <summary>Why a file that may be meant as a picture, or hold some, is skipped; null if it is read, or is no picture.</summary>
    public static SkipReason? WhySkipped(FileSystemInfo file) => file.Name switch
    {
        var name when PictureName.IsHiddenPicture(name) => SkipReason.Hidden,
        var name when PictureName.IsOtherFormat(name) => SkipReason.OtherFormat,
        _ when OverlayMark.IsOn(file) => SkipReason.Overlay,
        var name when PictureName.IsHidden(name) || PictureName.IsRead(name) => null,
        _ when BoundedFile.LeadsNowhere(file) => SkipReason.Broken,
        var name when name.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) => SkipReason.Parquet,
        _ when ImageFile.Begins(BoundedFile.Head(file.FullName, ImageFile.HeadLength)) => SkipReason.OtherExtension,
        _ => null,
    };
}
