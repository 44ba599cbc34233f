using Galaxy.Kernels;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>Reads one image and makes it the network's size at once, so that no full-size picture is kept.</summary>
/// <param name="input">The network's input.</param>
/// <param name="decode">Decodes, crops and scales a file's bytes.</param>
internal sealed class ImageLoader(Shape input, Decode decode)
{
    public Result<LabelledImage> Load(ImagePath path)
    {
        try
        {
            return decode(File.ReadAllBytes(path.Path), path.Name).Map(image => Label(image, path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(path.Name, $"it cannot be read ({exception.Message.TrimEnd('.')})", "Check the file and its permissions");
        }
    }

    private LabelledImage Label(Image image, ImagePath path)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual((image.Height, image.Width), (input.Height, input.Width));
        return LabelledImage.Of(image, path.Label, path.Name);
    }
}
