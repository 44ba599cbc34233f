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
    public static Decode Decoder(Shape input, int? crop, int margin = 0) => (file, name) => ImageFile.Decode(file, name, image => new ScaledImage(
        image.Crop(crop).AreaScale(input.Height, input.Width),
        margin == 0 ? null : image.AreaScaleWide(crop, input.Height, input.Width, margin)) { Side = Math.Min(image.Height, image.Width) });

    /// <summary>The same picture before scaling, for people to look at.</summary>
    public static Decode Cropper(int? crop) => (file, name) => ImageFile.Decode(
        file, name, image => new ScaledImage(image.Crop(crop)) { Side = Math.Min(image.Height, image.Width) });

    private static Image Crop(this Image image, int? crop) => crop is { } side ? image.CenterCrop(side) : image;
}
