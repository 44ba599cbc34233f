using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Folders;
using Galaxy.Pipeline.Catalogs.Contract;

/// <summary>Lists the pictures of class folders.</summary>
internal static class FolderListing
{
    /// <summary>The pictures by class, then by composed name in ordinal order; what is not read makes at most one problem a folder.</summary>
    public static Result<PictureListing> Of(string given, ImmutableArray<string> classes) => Listed(given, (directory, entries, folders) =>
    {
        EmptyFolders empty = EmptyFolders.Among(directory, folders, ClassFolders.Others(folders, classes));
        return
            from match in ClassFolders.Match(directory, [.. folders.Except(empty.Names)], classes)
            select Of(directory, entries, classes, match, empty);
    });

    /// <summary>The names of a directory's class folders: those that hold a picture.</summary>
    public static Result<ImmutableArray<string>> ClassFoldersOf(string given) => Listed(given, (directory, _, folders) =>
        Result.Ok(folders.Except(EmptyFolders.Among(directory, folders, folders).Names).ToImmutableArray()));

    private static Result<T> Listed<T>(string given, Func<string, FileSystemInfo[], ImmutableArray<string>, Result<T>> use)
    {
        string directory = SpelledPath.Find(given);
        if (!Directory.Exists(directory))
            return Missing(directory);
        try
        {
            FileSystemInfo[] entries = FolderEntries.Of(directory);
            DirectoryInfo[] folders = [.. entries.OfType<DirectoryInfo>().Where(folder => !SystemFolder.Is(folder.Name))];
            return
                from allowed in CheckFolders(directory, folders)
                from used in use(directory, entries, [.. folders.Select(folder => folder.Name)])
                select used;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FolderEntries.Unlisted(directory, exception);
        }
    }

    private static Problem Missing(string directory) => SpelledPath.IsUndecodable(directory)
        ? new Problem(directory, "its name is not UTF-8", "Rename it")
        : new Problem(
            directory, File.Exists(directory) ? "it is a file, not a folder" : "there is no such folder",
            "Give --data a folder with one folder of images per class");

    /// <summary>Whether every folder may be that of a class.</summary>
    private static Result<Unit> CheckFolders(string directory, DirectoryInfo[] folders)
    {
        if (folders.FirstOrDefault(folder => SpelledPath.IsUndecodable(folder.FullName)) is { } undecodable)
            return new Problem(directory, $"the name of folder '{undecodable.Name}' is not UTF-8", "Rename it");
        return folders.FirstOrDefault(folder => RunFileNames.MarkOf(folder.FullName) is not null) is { } run
            ? new Problem(directory, $"folder '{run.Name}' is that of a run, not of a class",
                "Move it elsewhere, and let --out name a place that is not in the data folder")
            : Result.Done;
    }

    private static PictureListing Of(
        string directory, FileSystemInfo[] entries, ImmutableArray<string> classes, FolderMatch match, EmptyFolders others)
    {
        PictureWalk walk = new();
        walk.Exclude(directory, SkipReason.ReadAlready);
        foreach (string? folder in match.Folders)
            if (folder is not null)
                walk.Exclude(Path.Combine(directory, folder), SkipReason.ReadAlready);
        SkippedEntries skipped = Beside(walk, directory, entries);
        FoundPictures?[] found = [.. match.Folders.Select(folder => folder is null ? null : walk.In(Path.Combine(directory, folder)))];
        IEnumerable<string> empty = classes
            .Where((_, label) => found[label] is { Names.IsEmpty: true })
            .Select(name => $"{directory}: the folder of class '{name}' holds no {PictureName.Endings}; that class has no images here.");
        return new PictureListing(
            [.. found.SelectMany((pictures, label) => pictures is null ? [] : Paths(directory, match.Folders[label]!, pictures, (ushort)label))],
            [.. match.Warnings, .. empty, .. others.Warnings(directory)],
            [.. skipped.ToProblems(directory), .. found.SelectMany(pictures => pictures?.Notes ?? []), .. others.Skipped]);
    }

    /// <summary>Pictures beside the class folders.</summary>
    private static SkippedEntries Beside(PictureWalk walk, string directory, FileSystemInfo[] entries)
    {
        List<string> pictures = [];
        SkippedEntries skipped = new();
        walk.Collect(directory, entries.Where(entry => entry is not DirectoryInfo || SystemFolder.Is(entry.Name)), pictures, skipped);
        if (pictures.Count > 0)
            skipped.Add(SkipReason.BesideClasses, pictures[0], pictures.Count);
        return skipped;
    }

    private static IEnumerable<PictureEntry> Paths(string directory, string folder, FoundPictures pictures, ushort label) =>
        pictures.Names.Select(name => FileEntry.Of(Path.Combine(directory, folder, name), $"{folder}/{name}", label));
}
