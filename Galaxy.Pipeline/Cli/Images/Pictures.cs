using Galaxy.Kernels;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Cli;

/// <summary>Pictures as a network sees them.</summary>
internal static class Pictures
{
    /// <summary>Decodes a file, keeps its middle, and scales that to the network's input.</summary>
    /// <param name="input">The network's input.</param>
    /// <param name="crop">Side in pixels of the middle square to keep; null for all of the picture.</param>
    public static Decode Decoder(Shape input, int? crop) => (file, name) => ImageFile
        .Decode(file, name)
        .Map(image => crop is { } side ? image.CentreCrop(side) : image)
        .Map(image => image.AreaScale(input.Height, input.Width));
}
