using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>A picture in an array.</summary>
/// <param name="Stack">The array.</param>
/// <param name="Index">Which of its pictures.</param>
/// <param name="File">The stamp of the array's file; null if nothing tells.</param>
internal sealed record ArrayEntry(PictureStack Stack, long Index, ContentStamp? File) : PictureEntry
{
    public override Result<PictureContent> Read() => Stack.Read(Index)
        .Map<PictureContent>(image => new PictureContent.Decoded(image))
        .MapProblem(problem => problem with { Thing = Name });

    public override ContentStamp? Stamp() => File is { } file ? file with { Item = $"{Stack.Array.Name}#{Index}" } : null;
}
