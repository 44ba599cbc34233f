using System.Collections.Immutable;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>One example.</summary>
/// <param name="Image">Framed and scaled to the network's input, always red, green and blue.</param>
/// <param name="Label">Index into the dataset's classes.</param>
/// <param name="Name">Where it comes from, for messages: <c>spiral/100008.jpg</c>.</param>
/// <param name="Key">The key of its content; images with equal keys are identical.</param>
public sealed record LabeledImage(Image Image, ushort Label, string Name, ContentKey Key)
{
    /// <summary>An example whose key is computed from its pixels.</summary>
    public static LabeledImage Of(Image image, ushort label, string name) => new(image, label, name, ContentKey.Of(image));

    /// <summary>A labeled image with its wide version, if it has one; its key is that of what the network sees.</summary>
    public static LabeledImage Of(ScaledImage image, ushort label, string name) =>
        Of(image.Image, label, name) with { Wide = image.Wide, Side = image.Side, Frame = image.Frame };

    /// <summary>How many volunteers gave each answer, in the order of the network's outputs; empty if it has a class instead.</summary>
    public ImmutableArray<float> Votes { get; init; } = [];

    /// <summary>Shorter side, in pixels, of the picture it was made from, before framing; null if it was simulated.</summary>
    public int? Side { get; init; }

    /// <summary>What was found in the picture's light; null if it was not framed by it.</summary>
    public FoundFrame? Frame { get; init; }

    /// <summary>The image with a margin on every side, at the same scale; null if no view is resampled.</summary>
    public Image? Wide { get; init; }

    /// <summary>The key of the wide image, if it is known already.</summary>
    public ContentKey? WideKey { get; init; }
}
