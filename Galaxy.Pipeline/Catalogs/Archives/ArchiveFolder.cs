using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Folders;
using Galaxy.Pipeline.Catalogs.Places;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>
/// An archive, or a folder of it, as a folder of pictures. System folders, hidden files and what is no picture are passed over as on the disk.
/// </summary>
internal sealed class ArchiveFolder : IPictureFolder
{
    private readonly IArchive _archive;
    private readonly Dictionary<string, ArchiveMember> _members;

    private ArchiveFolder(IArchive archive, string root, IEnumerable<(string Name, ArchiveMember Member)> members)
    {
        _archive = archive;
        Place = root.Length == 0 ? archive.Path : $"{archive.Path}#{root}";
        _members = members.Where(each => !IsSystems(each.Name))
            .ToDictionary(each => each.Name, each => each.Member, StringComparer.Ordinal);
        string[] names = [.. _members.Keys.OrderByName(name => name)];
        Files = [.. names.Where(name => !name.Contains('/', StringComparison.Ordinal) && !PictureName.IsRead(name))];
        Folders = [.. names.Where(name => name.Contains('/', StringComparison.Ordinal)).Select(First).Distinct(StringComparer.Ordinal)];
        Pictures = new FoundPictures([.. names.Where(name => PictureName.IsRead(Last(name)))], [.. archive.Index.Skipped, .. Unread(names)]);
    }

    public string Place { get; }

    public ImmutableArray<string> Files { get; }

    public ImmutableArray<string> Folders { get; }

    public FoundPictures Pictures { get; }

    /// <summary>The whole archive; or, if it has nothing but one folder with more than pictures in it, that folder.</summary>
    /// <param name="archive">Taken over.</param>
    public static IPictureFolder Root(IArchive archive)
    {
        ArchiveFolder folder = new(archive, "", archive.Index.Members.Select(member => (member.Name, member)));
        while (folder is { Files.IsEmpty: true, Folders: [var only] }
            && folder.Pictures.Names.All(name => name.Contains('/', StringComparison.Ordinal)))
        {
            ArchiveFolder inner = folder.In(only);
            if (inner.Folders.IsEmpty && inner.Files.IsEmpty)
                return folder;
            folder = inner;
        }

        return folder;
    }

    public Result<IPictureFolder> Folder(string name) => Result.Ok<IPictureFolder>(In(name));

    public Result<Stream> Open(string file) => _archive.Open(_members[file], $"{Place}#{file}");

    public PictureEntry Picture(string name, string id, ushort label) =>
        new ArchivedPicture(_archive, _members[name]) { Id = id, Name = name, Label = label };

    public void Dispose() => _archive.Dispose();

    private ArchiveFolder In(string name) => new(_archive, $"{Inner()}{name}",
        _members
            .Where(member => member.Key.StartsWith($"{name}/", StringComparison.Ordinal))
            .Select(member => (member.Key[(name.Length + 1)..], member.Value)));

    /// <summary>This folder's path in the archive, to be continued.</summary>
    private string Inner() => Place.Length > _archive.Path.Length ? $"{Place[(_archive.Path.Length + 1)..]}/" : "";

    private ImmutableArray<Problem> Unread(string[] names)
    {
        SkippedEntries skipped = new();
        foreach (string name in names.Where(name => PictureName.IsOtherFormat(Last(name))))
            skipped.Add(SkipReason.OtherFormat, name);
        foreach (string name in names.Where(name => PictureName.IsHiddenPicture(Last(name))))
            skipped.Add(SkipReason.Hidden, name);
        return skipped.ToProblems(Place);
    }

    private static bool IsSystems(string name) => name.Split('/')[..^1].Any(SystemFolder.Is);

    private static string First(string name) => name[..name.IndexOf('/', StringComparison.Ordinal)];

    private static string Last(string name) => name[(name.LastIndexOf('/') + 1)..];
}
