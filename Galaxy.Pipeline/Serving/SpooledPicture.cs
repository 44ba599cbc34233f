using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Serving;

/// <summary>A picture in the spool.</summary>
/// <param name="Path">Where it is, which no client is told.</param>
internal sealed record SpooledPicture(string Path) : PictureEntry
{
    public override Result<PictureContent> Read() => BoundedFile.Read(Path, Name, ServingLimits.PictureBytes, "Send it again")
        .Map<PictureContent>(file => new PictureContent.Encoded(file))
        .MapProblem(problem => problem with { What = problem.What.Replace(Path, Name, StringComparison.Ordinal) });

    public override ContentStamp? Stamp() => null;
}
