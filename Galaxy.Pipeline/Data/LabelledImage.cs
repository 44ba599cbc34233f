using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>One example.</summary>
/// <param name="Image">Cropped and scaled to the network's input, always red, green and blue.</param>
/// <param name="Label">Index into the dataset's classes.</param>
/// <param name="Name">Where it comes from, for messages: <c>spiral/100008.jpg</c>.</param>
/// <param name="Key">Its content; images with equal keys are identical.</param>
public sealed record LabelledImage(Image Image, byte Label, string Name, ContentKey Key)
{
    /// <summary>An example whose key is worked out from its pixels.</summary>
    public static LabelledImage Of(Image image, byte label, string name) => new(image, label, name, ContentKey.Of(image));
}
