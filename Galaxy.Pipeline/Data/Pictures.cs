using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Formats;

namespace Galaxy.Pipeline.Data;

/// <summary>Pictures as a network sees them.</summary>
internal static class Pictures
{
    /// <summary>Decodes a picture, crops it to the middle, and scales it to the network's input.</summary>
    /// <param name="input">The network's input.</param>
    /// <param name="crop">Side in pixels of the middle square to keep; null for the whole picture.</param>
    /// <param name="margin">Margin of the wide image, in pixels of the input's scale; 0 for no wide image.</param>
    public static Decode Decoder(Shape input, int? crop, int margin = 0)
    {
        ScalingBySize scalings = new((height, width) =>
            new AreaScaling((height, width), Area(height, width, crop), input.Height, input.Width, margin));
        return (picture, name) => picture.Shape(name, (height, width) => scalings.Of(height, width).Needed, part =>
        {
            Image scaled = scalings.Of(part.Height, part.Width).Apply(part);
            return new ScaledImage(scaled.Middle(input.Height, input.Width), margin == 0 ? null : scaled) { Side = part.Side };
        });
    }

    /// <summary>The same picture before scaling, for people to look at.</summary>
    public static Decode Cropper(int? crop) => (picture, name) => picture.Shape(name, (height, width) => Area(height, width, crop),
        part => new ScaledImage(part.Image) { Side = part.Side });

    private static Result<T> Shape<T>(this PictureContent picture, string name, NeededPixels needed, Func<ImagePart, T> shape) => picture switch
    {
        PictureContent.Encoded(var file) => ImageFile.Decode(file.Span, name, needed, shape),
        PictureContent.Decoded(var image) => Result.Ok(shape(ImagePart.Whole(image).Cut(needed(image.Height, image.Width)))),
        _ => throw new InvalidOperationException("A picture is a file or pixels."),
    };

    private static PixelArea Area(int height, int width, int? crop) =>
        crop is { } side ? PixelArea.Middle(height, width, side) : PixelArea.Whole(height, width);
}
