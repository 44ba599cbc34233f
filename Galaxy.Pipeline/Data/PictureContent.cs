using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Pipeline.Data;

/// <summary>What was read of a picture.</summary>
internal abstract record PictureContent
{
    private PictureContent() { }

    /// <summary>A file that holds it: its own, or the PNG of pixels that have none.</summary>
    public ReadOnlyMemory<byte> ToFile() => this switch
    {
        Encoded(var file) => file,
        Decoded(var image) => PngFile.Encode(image),
        _ => throw new InvalidOperationException("A picture is a file or pixels."),
    };

    /// <summary>A whole file in some picture format.</summary>
    public sealed record Encoded(ReadOnlyMemory<byte> File) : PictureContent;

    /// <summary>Pixels, from an array of pictures.</summary>
    public sealed record Decoded(Image Image) : PictureContent;
}
