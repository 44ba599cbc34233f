using Galaxy.Kernels;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>Makes a picture the size that a network takes.</summary>
public static class Fitting
{
    /// <summary>The middle square of a picture, scaled by area.</summary>
    /// <param name="image">Any size.</param>
    /// <param name="crop">Side of the square in pixels; null, or more than there is, takes the largest that fits.</param>
    /// <param name="input">The network's input.</param>
    public static Image FitTo(this Image image, int? crop, Shape input) =>
        image.CentreCrop(crop ?? int.MaxValue).AreaScale(input.Height, input.Width);

    /// <summary>Decodes image files straight to the network's size.</summary>
    public static Decode Decoder(int? crop, Shape input) =>
        (file, name) => ImageFile.Decode(file, name).Map(image => image.FitTo(crop, input));
}
