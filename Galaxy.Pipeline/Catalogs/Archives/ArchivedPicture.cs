using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>A picture in an archive, unpacked when it is read.</summary>
/// <param name="Archive">Where it is.</param>
/// <param name="Member">Which file of it.</param>
internal sealed record ArchivedPicture(IArchive Archive, ArchiveMember Member) : PictureEntry
{
    public override Result<PictureContent> Read() =>
        Archive.Read(Member, Name).Map<PictureContent>(file => new PictureContent.Encoded(file));

    public override ContentStamp? Stamp() => ContentStamp.Of(Archive.Path) is { } archive ? archive with { Item = Member.Name } : null;
}
