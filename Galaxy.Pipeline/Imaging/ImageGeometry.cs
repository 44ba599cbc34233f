namespace Galaxy.Pipeline.Imaging;

/// <summary>Cropping and scaling.</summary>
public static class ImageGeometry
{
    /// <summary>The square of <paramref name="size"/> pixels around the center, or the largest part of it that fits.</summary>
    public static Image CenterCrop(this Image image, int size) =>
        ImagePart.Whole(image).Cut(PixelArea.Middle(image.Height, image.Width, size)).Image;

    /// <summary>The picture at another size: each pixel is the mean of the area that it covers.</summary>
    public static Image AreaScale(this Image image, int height, int width) => image.Height == height && image.Width == width
        ? image
        : image.Scale(PixelArea.Whole(image.Height, image.Width), height, width, margin: 0);

    /// <summary>
    /// The cropped and scaled picture with a margin around it at the same scale: the middle of the result is, byte for
    /// byte, what <see cref="CenterCrop"/> and <see cref="AreaScale"/> give. Beyond the picture its edge pixels are repeated.
    /// </summary>
    /// <param name="image">The picture.</param>
    /// <param name="crop">Side of the square around the center that is scaled to height × width; null for the whole picture.</param>
    /// <param name="height">Of the middle.</param>
    /// <param name="width">Of the middle.</param>
    /// <param name="margin">Pixels on each of the four sides, at least 0.</param>
    public static Image AreaScaleWide(this Image image, int? crop, int height, int width, int margin) => image.Scale(
        crop is { } side ? PixelArea.Middle(image.Height, image.Width, side) : PixelArea.Whole(image.Height, image.Width), height, width, margin);

    private static Image Scale(this Image image, PixelArea area, int height, int width, int margin) =>
        new AreaScaling((image.Height, image.Width), area, height, width, margin).Apply(ImagePart.Whole(image));
}
