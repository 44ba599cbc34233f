using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Galaxy.Kernels.Safetensors;

namespace Galaxy.Pipeline.Models;

/// <summary>
/// A manifest as JSON in a model's metadata: <c>source</c> (<c>folder</c> or <c>simulated sky</c>), <c>fingerprint</c> (64 hexadecimal digits),
/// <c>side</c> (pixels, or null), <c>training</c>, <c>validation</c>, <c>test</c>: 8 bytes a picture, in base64, <c>earlier</c> likewise, if there
/// are any, and <c>testLabels</c>: a byte a picture, or two (big endian) if a label is above 255.
/// </summary>
internal sealed record DataManifestText(
    string? Source, string? Fingerprint, int? Side, byte[]? Training, byte[]? Validation, byte[]? Test, byte[]? TestLabels,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] byte[]? Earlier = null)
{
    private const string Folder = "folder";
    private const string Sky = "simulated sky";
    private const int FingerprintDigits = 64;

    /// <param name="manifest">The manifest.</param>
    /// <param name="isFolder">Whether its pictures came from a folder.</param>
    public static string Of(DataManifest manifest, bool isFolder) => JsonSerializer.Serialize(
        new DataManifestText(
            isFolder ? Folder : Sky, manifest.Fingerprint, manifest.TypicalSide,
            Bytes(manifest.Training), Bytes(manifest.Validation), Bytes(manifest.Test), LabelBytes(manifest.TestLabels),
            manifest.Earlier.IsEmpty ? null : Bytes(manifest.Earlier)),
        ModelJson.Relaxed.DataManifestText);

    /// <exception cref="MalformedFileException">It is not what <see cref="Of"/> writes.</exception>
    /// <param name="metadata">The model's metadata.</param>
    /// <param name="name">The manifest's name in it.</param>
    /// <param name="images">How its images were chosen; all images of the simulated sky are in a part.</param>
    public static DataManifest Read(IReadOnlyDictionary<string, string> metadata, string name, TrainingImages images)
    {
        DataManifestText? text = metadata.Parse(name, ModelJson.Strict.DataManifestText);
        return text is { Fingerprint.Length: FingerprintDigits, Side: null or >= 1, Training: { } training, Validation: { } validation,
            Test: { } test, TestLabels: { } labels }
            && text.Source == (images.IsFolder ? Folder : Sky)
            && text.Fingerprint.All(char.IsAsciiHexDigitLower)
            && ((byte[][])[training, validation, test, text.Earlier ?? []]).All(part => part.Length % sizeof(ulong) == 0)
            && (labels.Length == test.Length / sizeof(ulong) || labels.Length == test.Length / sizeof(ulong) * sizeof(ushort))
            && Manifest(text) is var manifest && HasDistinctParts(manifest)
            && (images.IsFolder || manifest.Count == images.Sample)
            ? manifest
            : throw MetadataJson.Wrong(name, "the source, fingerprint, side and parts of its pictures");
    }

    private static DataManifest Manifest(DataManifestText text) =>
        new(text.Fingerprint!, text.Side, Keys(text.Training!), Keys(text.Validation!), Keys(text.Test!),
            Labels(text.TestLabels!, text.Test!.Length / sizeof(ulong)))
        {
            Earlier = Keys(text.Earlier ?? []),
        };

    private static bool HasDistinctParts(DataManifest manifest)
    {
        HashSet<ulong> training = [.. manifest.Training];
        HashSet<ulong> validation = [.. manifest.Validation];
        return !validation.Overlaps(training) && !manifest.Test.Any(key => training.Contains(key) || validation.Contains(key));
    }

    private static byte[] Bytes(ImmutableArray<ulong> keys)
    {
        byte[] bytes = new byte[keys.Length * sizeof(ulong)];
        for (int index = 0; index < keys.Length; index++)
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(index * sizeof(ulong)), keys[index]);
        return bytes;
    }

    private static byte[] LabelBytes(ImmutableArray<ushort> labels) => labels.All(label => label <= byte.MaxValue)
        ? [.. labels.Select(label => (byte)label)]
        : [.. labels.SelectMany(label => new[] { (byte)(label >> 8), (byte)label })];

    private static ImmutableArray<ushort> Labels(byte[] bytes, int count) => bytes.Length == count
        ? [.. bytes]
        : [.. Enumerable.Range(0, count).Select(index => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(index * sizeof(ushort))))];

    private static ImmutableArray<ulong> Keys(byte[] bytes) =>
        [.. Enumerable.Range(0, bytes.Length / sizeof(ulong))
            .Select(index => BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(index * sizeof(ulong))))];
}
