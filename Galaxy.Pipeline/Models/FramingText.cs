using System.Text.Json;
using Galaxy.Kernels.Models;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Imaging.Framings;

namespace Galaxy.Pipeline.Models;

/// <summary>
/// A framing as JSON in a model's metadata: the side of the middle square in pixels, null for the whole picture, or <c>"auto"</c> for framing by
/// light.
/// </summary>
internal static class FramingText
{
    public static string Of(Framing framing) => framing is Framing.ByLight
        ? ModelKeys.AutoCrop
        : JsonSerializer.Serialize((framing as Framing.MiddleSquare)?.Side, ModelJson.Strict.NullableInt32);

    /// <exception cref="MalformedFileException">It is not what <see cref="Of"/> writes.</exception>
    /// <param name="metadata">The model's metadata.</param>
    /// <param name="name">The framing's name in it.</param>
    public static Framing Read(IReadOnlyDictionary<string, string> metadata, string name)
    {
        if (metadata.Text(name) == ModelKeys.AutoCrop)
            return new Framing.ByLight();
        return metadata.Parse(name, ModelJson.Strict.NullableInt32) is var side and not < 1
            ? Framing.Middle(side)
            : throw MetadataJson.Wrong(name, "at least 1");
    }
}
