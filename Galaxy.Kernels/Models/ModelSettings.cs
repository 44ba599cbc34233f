using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Safetensors;

namespace Galaxy.Kernels.Models;

/// <summary>What a model's file says besides its weights.</summary>
/// <param name="Metadata">Texts by key.</param>
/// <param name="Mean">Of the training images, one per channel.</param>
/// <param name="Deviation">Of the training images, one per channel, above 0.</param>
internal sealed record ModelSettings(
    ImmutableSortedDictionary<string, string> Metadata, ImmutableArray<float> Mean, ImmutableArray<float> Deviation)
{
    /// <summary>Those of images that no program has chosen or split.</summary>
    private const string UnknownImages = """{"test":0,"validation":0,"sample":null,"mix":null}""";

    /// <summary>Side in pixels of the middle square to keep of a picture; null for the whole picture.</summary>
    public int? Crop { get; private init; }

    /// <summary>Whether pictures are framed by their light instead.</summary>
    public bool IsFramedByLight => Metadata[ModelKeys.Crop] == ModelKeys.AutoCrop;

    /// <summary>What probabilities are scaled with; null for none.</summary>
    public double? Temperature { get; private init; }

    /// <summary>What the model's randomness comes from.</summary>
    public ulong Seed { get; private init; }

    /// <summary>Those of a network that has learned nothing: they take images as they are.</summary>
    public static ModelSettings Of(NetworkInfo network, ulong seed) => new(
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            [ModelKeys.Format] = ModelKeys.PyTorch,
            [ModelKeys.Version] = ModelKeys.ReadVersion,
            [ModelKeys.Network] = network.Name,
            [ModelKeys.Spec] = network.Spec,
            [ModelKeys.Classes] = MetadataText.Of(json => network.Classes.ToList().ForEach(name => json.WriteStringValue(name))),
            [ModelKeys.Crop] = "null",
            [ModelKeys.Seed] = seed.ToString(CultureInfo.InvariantCulture),
            [ModelKeys.Images] = UnknownImages,
        }),
        [.. Enumerable.Repeat(0f, network.Input.Channels)],
        [.. Enumerable.Repeat(1f, network.Input.Channels)])
    {
        Seed = seed,
    };

    /// <summary>Those of a file.</summary>
    /// <exception cref="MalformedFileException">It is not a model of the network, or something is missing or wrong.</exception>
    public static ModelSettings Read(ImmutableSortedDictionary<string, string> metadata, NetworkInfo network)
    {
        if (metadata.GetValueOrDefault(ModelKeys.Version, ModelKeys.ReadVersion) != ModelKeys.ReadVersion)
            throw new MalformedFileException($"its metadata has version '{metadata[ModelKeys.Version]}', but only '{ModelKeys.ReadVersion}' is read");
        if (MetadataText.Find(metadata, ModelKeys.Spec) != network.Spec)
            throw new MalformedFileException($"it is of another network than {network.Name}, or of one that has changed since");
        int channels = network.Input.Channels;
        return new ModelSettings(
            metadata, MetadataText.Floats(metadata, ModelKeys.Mean, channels, float.IsFinite),
            MetadataText.Floats(metadata, ModelKeys.Deviation, channels, value => float.IsFinite(value) && value > 0))
        {
            Crop = MetadataText.Find(metadata, ModelKeys.Crop) == ModelKeys.AutoCrop ? null : ReadCrop(metadata),
            Temperature = metadata.ContainsKey(ModelKeys.Temperature) ? ReadTemperature(metadata) : null,
            Seed = ReadSeed(metadata),
        };
    }

    /// <summary>The metadata of a file with these settings.</summary>
    public ImmutableSortedDictionary<string, string> ToMetadata() => Metadata
        .SetItem(ModelKeys.Mean, MetadataText.Of(json => Mean.ToList().ForEach(value => json.WriteNumberValue(value))))
        .SetItem(ModelKeys.Deviation, MetadataText.Of(json => Deviation.ToList().ForEach(value => json.WriteNumberValue(value))));

    /// <summary>The same for weights that have changed: what was fitted or recorded for the old ones is gone.</summary>
    public ModelSettings WithoutHistory() => this with
    {
        Metadata = Metadata.Remove(ModelKeys.Temperature).Remove(ModelKeys.Data).Remove(ModelKeys.From).SetItem(ModelKeys.Images, UnknownImages),
        Temperature = null,
    };

    private static int? ReadCrop(IReadOnlyDictionary<string, string> metadata) =>
        MetadataText.Parse(metadata, ModelKeys.Crop, json => json.ValueKind == JsonValueKind.Null ? (int?)null : json.GetInt32()) is var crop and not < 1
            ? crop
            : throw new MalformedFileException($"its metadata's '{ModelKeys.Crop}' is below 1");

    private static ulong ReadSeed(IReadOnlyDictionary<string, string> metadata) =>
        ulong.TryParse(MetadataText.Find(metadata, ModelKeys.Seed), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            ? seed
            : throw new MalformedFileException($"its metadata's '{ModelKeys.Seed}' is not a whole number");

    /// <summary>One that was fitted to averages over all orientations is not for single images.</summary>
    private static double? ReadTemperature(IReadOnlyDictionary<string, string> metadata)
    {
        (double value, bool turned) = MetadataText.Parse(
            metadata, ModelKeys.Temperature, json => (json.GetProperty("value").GetDouble(), json.GetProperty("turned").GetBoolean()));
        if (!double.IsFinite(value) || value <= 0)
            throw new MalformedFileException($"its metadata's '{ModelKeys.Temperature}' is not a number above 0");
        return turned ? null : value;
    }
}
