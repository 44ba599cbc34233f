using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Serving;

/// <summary>A picture of a catalog that may be closed before it is read.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Catalog">Its catalog.</param>
internal sealed record CatalogPicture(PictureEntry Picture, ReceivedCatalog Catalog) : PictureEntry
{
    public override Result<PictureContent> Read() =>
        Catalog.Read(Picture)?.MapProblem(problem => problem with { Thing = Name, What = Catalog.Shown(problem.What) })
        ?? new Problem(Name, "its catalog is no longer kept", "Send it again");

    public override ContentStamp? Stamp() => null;
}
