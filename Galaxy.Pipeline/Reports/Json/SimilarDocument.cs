using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>The pictures most similar to one.</summary>
internal sealed record SimilarDocument(string File, string? Note, ImmutableArray<SimilarPictureDocument> Similar, string Page)
{
    public static SimilarDocument Of(SimilarContent content, string page) => new(
        content.Picture.Image.Name, content.Picture.Note,
        [.. content.Nearest.Select(picture => new SimilarPictureDocument(picture.Image.Name, picture.Similarity))], page);
}
