using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>What was read of a picture.</summary>
internal abstract record PictureContent
{
    private PictureContent() { }

    /// <summary>A whole file in some picture format.</summary>
    public sealed record Encoded(ReadOnlyMemory<byte> File) : PictureContent;

    /// <summary>Pixels, from an array of pictures.</summary>
    public sealed record Decoded(Image Image) : PictureContent;
}
