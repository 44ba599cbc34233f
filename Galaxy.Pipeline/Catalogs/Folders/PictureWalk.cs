using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Folders;

/// <summary>Finds pictures in folders and their subfolders. Follows links, but enters no folder twice, so that no link leads in a circle.</summary>
/// <param name="most">Pictures of a folder after which no more are looked for.</param>
internal sealed class PictureWalk(int most = int.MaxValue)
{
    private readonly Dictionary<string, SkipReason> _known = new(StringComparer.Ordinal);

    /// <summary>Bars this folder: where a walk meets it inside another, it is skipped for this reason.</summary>
    public void Exclude(string folder, SkipReason reason) => _known.TryAdd(RealPath.Of(folder), reason);

    /// <summary>The pictures of a folder.</summary>
    /// <exception cref="IOException">The folder itself cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public FoundPictures In(string folder)
    {
        List<string> names = [];
        SkippedEntries skipped = new();
        Collect(folder, FolderEntries.Of(folder), names, skipped);
        ImmutableArray<string> ordered = [.. names.OrderByName(name => name)];
        return new FoundPictures(ordered, [.. skipped.ToProblems(folder), .. TwinNames.Find(folder, ordered)]);
    }

    /// <summary>The pictures among some entries of a folder, and in the folders among them.</summary>
    /// <param name="folder">Where the entries are.</param>
    /// <param name="entries">From <see cref="FolderEntries"/>.</param>
    /// <param name="names">Receives the pictures' paths relative to the folder.</param>
    /// <param name="skipped">Receives what is skipped.</param>
    public void Collect(string folder, IEnumerable<FileSystemInfo> entries, List<string> names, SkippedEntries skipped)
    {
        string real = RealPath.Of(folder);
        _known.TryAdd(real, SkipReason.ReadAlready);
        for (string? outer = Path.GetDirectoryName(real); outer is not null; outer = Path.GetDirectoryName(outer))
            _known.TryAdd(outer, SkipReason.Circle);
        Take(entries, prefix: "", real, names, skipped);
    }

    /// <param name="skipped">Null in a system folder: what is skipped there is not reported.</param>
    private void Take(IEnumerable<FileSystemInfo> entries, string prefix, string realFolder, List<string> names, SkippedEntries? skipped)
    {
        foreach (FileSystemInfo entry in entries)
        {
            if (names.Count >= most)
                return;
            if (FolderEntries.IsTooDeep(entry))
                skipped?.AddTooDeep(entry, prefix + entry.Name);
            else if (entry is DirectoryInfo inner)
                Enter(inner, prefix + inner.Name, realFolder, names, skipped);
            else if (FolderEntries.WhySkipped(entry) is { } reason)
                skipped?.Add(reason, prefix + entry.Name);
            else if (PictureName.IsRead(entry.Name))
                names.Add(prefix + entry.Name);
        }
    }

    private void Enter(DirectoryInfo folder, string name, string realParent, List<string> names, SkippedEntries? skipped)
    {
        bool isSystems = skipped is not null && SystemFolder.Is(folder.Name);
        try
        {
            string real = folder.LinkTarget is null ? Path.Combine(realParent, folder.Name) : RealPath.Of(folder.FullName);
            if (!_known.TryAdd(real, SkipReason.ReadAlready))
                skipped?.Add(_known[real], name);
            else if (RunFileNames.MarkOf(folder.FullName) is not null)
                skipped?.Add(SkipReason.Run, name);
            else if (isSystems)
                CountInSystemFolder(folder, name, real, skipped!);
            else
                Take(FolderEntries.Of(folder.FullName), $"{name}/", real, names, skipped);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!isSystems)
                skipped?.Add(Reason(exception, folder), name);
        }
    }

    private static SkipReason Reason(Exception exception, DirectoryInfo folder) => exception is PathTooLongException
        ? SkipReason.TooDeep
        : SpelledPath.IsUndecodable(folder.FullName) ? SkipReason.Undecodable : SkipReason.Unlisted;

    private void CountInSystemFolder(DirectoryInfo folder, string name, string real, SkippedEntries skipped)
    {
        List<string> names = [];
        Take(FolderEntries.Of(folder.FullName), $"{name}/", real, names, skipped: null);
        if (names.Count > 0)
            skipped.Add(SkipReason.InSystemFolder, names[0], names.Count);
    }
}
