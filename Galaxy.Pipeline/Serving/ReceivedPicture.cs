using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Serving;

/// <summary>A picture in memory.</summary>
/// <param name="Bytes">The whole file.</param>
internal sealed record ReceivedPicture(byte[] Bytes) : PictureEntry
{
    public override Result<PictureContent> Read() => Result.Ok<PictureContent>(new PictureContent.Encoded(Bytes));

    public override ContentStamp? Stamp() => null;
}
