using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Formats;
using Galaxy.Pipeline.Imaging.Framings;

namespace Galaxy.Pipeline.Data;

/// <summary>Pictures as a network sees them.</summary>
internal static class Pictures
{
    /// <summary>Decodes a picture, frames it, and scales it to the network's input.</summary>
    /// <param name="input">The network's input.</param>
    /// <param name="framing">Which part of a picture becomes the input.</param>
    /// <param name="margin">Margin of the wide image, in pixels of the input's scale; 0 for no wide image.</param>
    public static Decode Decoder(Shape input, Framing framing, int margin = 0)
    {
        if (framing is Framing.ByLight)
            return (picture, name) => picture.Shape(name, PixelArea.Whole, part => LightFraming.Scale(part, input.Height, input.Width, margin));
        ScalingBySize scalings = new((height, width) =>
            new AreaScaling((height, width), Area(framing, height, width), input.Height, input.Width, margin));
        return (picture, name) => picture.Shape(name, (height, width) => scalings.Of(height, width).Needed, part =>
        {
            Image scaled = scalings.Of(part.Height, part.Width).Apply(part);
            return new ScaledImage(scaled.Middle(input.Height, input.Width), margin == 0 ? null : scaled) { Picture = part.Picture };
        });
    }

    /// <summary>Decodes a whole picture, changes it, and frames and scales what comes out.</summary>
    /// <param name="decode">Frames and scales.</param>
    /// <param name="change">Of the picture as it is shown; a pure function.</param>
    public static Decode Changed(this Decode decode, Func<Image, Image> change) => (picture, name) =>
        from changed in picture.Shape(name, PixelArea.Whole, part => change(part.Image))
        from scaled in decode(new PictureContent.Decoded(changed), name)
        select scaled;

    /// <summary>The whole picture as it is.</summary>
    public static Decode Whole() => Framer(new Framing.Whole());

    /// <summary>The same picture before scaling, for people to look at.</summary>
    public static Decode Framer(Framing framing) => (picture, name) => framing is Framing.ByLight
        ? picture.Shape(name, PixelArea.Whole, LightFraming.Cut)
        : picture.Shape(name, (height, width) => Area(framing, height, width), part => new ScaledImage(part.Image) { Picture = part.Picture });

    private static PixelArea Area(Framing framing, int height, int width) =>
        framing.Area(height, width) ?? throw new InvalidOperationException("Only light depends on more than a picture's size.");

    private static Result<T> Shape<T>(this PictureContent picture, string name, NeededPixels needed, Func<ImagePart, T> shape) => picture switch
    {
        PictureContent.Encoded(var file) => ImageFile.Decode(file.Span, name, needed, shape),
        PictureContent.Decoded(var image) => Result.Ok(shape(ImagePart.Whole(image).Cut(needed(image.Height, image.Width)))),
        _ => throw new InvalidOperationException("A picture is a file or pixels."),
    };
}
