using System.Text.Json;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Doubt;

namespace Galaxy.Pipeline.Models;

/// <summary>
/// A familiarity as JSON in a model's metadata: <c>threshold</c>, and <c>mean</c> and <c>whitening</c> as float32, little-endian, in base64.
/// </summary>
internal sealed record FamiliarityText(float Threshold, byte[]? Mean, byte[]? Whitening)
{
    public static string Of(Familiarity familiarity) => JsonSerializer.Serialize(
        new FamiliarityText(familiarity.Threshold, FloatBytes.Of(familiarity.Mean), FloatBytes.Of(familiarity.Whitening)),
        ModelJson.Relaxed.FamiliarityText);

    /// <exception cref="MalformedFileException">It is not what <see cref="Of"/> writes for the network.</exception>
    /// <param name="metadata">The model's metadata.</param>
    /// <param name="name">The familiarity's name in it.</param>
    /// <param name="network">The model's network.</param>
    public static Familiarity Read(IReadOnlyDictionary<string, string> metadata, string name, NetworkInfo network)
    {
        int length = PictureProfile.Length(network);
        return metadata.Parse(name, ModelJson.Strict.FamiliarityText) is
            { Mean: { } mean, Whitening: { } whitening, Threshold: > 0 and var threshold }
            && mean.Length == length * sizeof(float) && whitening.Length == Familiarity.WhiteningLength(length) * sizeof(float)
            && new Familiarity(threshold, FloatBytes.Read(mean), FloatBytes.Read(whitening)) is var familiarity
            && float.IsFinite(threshold) && familiarity.Mean.All(float.IsFinite) && familiarity.Whitening.All(float.IsFinite)
            ? familiarity
            : throw MetadataJson.Wrong(name, "a threshold, and the mean and whitening of the network's profiles");
    }
}
