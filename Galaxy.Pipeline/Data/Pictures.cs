using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Formats;

namespace Galaxy.Pipeline.Data;

/// <summary>Pictures as a network sees them.</summary>
internal static class Pictures
{
    /// <summary>Decodes a file, crops it to the middle, and scales it to the network's input.</summary>
    /// <param name="input">The network's input.</param>
    /// <param name="crop">Side in pixels of the middle square to keep; null for the whole picture.</param>
    /// <param name="margin">Margin of the wide image, in pixels of the input's scale; 0 for no wide image.</param>
    public static Decode Decoder(Shape input, int? crop, int margin = 0)
    {
        ScalingBySize scalings = new((height, width) =>
            new AreaScaling((height, width), Area(height, width, crop), input.Height, input.Width, margin));
        return (file, name) => ImageFile.Decode(file, name, (height, width) => scalings.Of(height, width).Needed, picture =>
        {
            Image scaled = scalings.Of(picture.Height, picture.Width).Apply(picture);
            PixelArea middle = new(margin, margin, input.Height, input.Width);
            return new ScaledImage(ImagePart.Whole(scaled).Cut(middle).Image, margin == 0 ? null : scaled) { Side = picture.Side };
        });
    }

    /// <summary>The same picture before scaling, for people to look at.</summary>
    public static Decode Cropper(int? crop) => (file, name) => ImageFile.Decode(file, name, (height, width) => Area(height, width, crop),
        picture => new ScaledImage(picture.Image) { Side = picture.Side });

    private static PixelArea Area(int height, int width, int? crop) =>
        crop is { } side ? PixelArea.Middle(height, width, side) : PixelArea.Whole(height, width);
}
