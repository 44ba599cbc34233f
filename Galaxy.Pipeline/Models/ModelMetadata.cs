using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Models;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Models;

/// <summary>A model file's safetensors metadata: texts by name.</summary>
internal static class ModelMetadata
{
    /// <summary>The least standard deviation of pixels scaled to 0…1: anything smaller is rounding.</summary>
    private const float LeastDeviation = 1e-6f;

    /// <summary>PyTorch's convention, which its tools require: tensors have PyTorch's names and shapes.</summary>
    private const string Format = ModelKeys.Format;
    private const string PyTorch = ModelKeys.PyTorch;

    /// <summary>
    /// The version of this metadata. Files without this key may have it in <see cref="Format"/>, after the key's name: <c>galaxy 1</c>.
    /// </summary>
    private const string Version = ModelKeys.Version;
    private const string ReadVersion = ModelKeys.ReadVersion;

    private const string Network = ModelKeys.Network;
    private const string Spec = ModelKeys.Spec;
    private const string Classes = ModelKeys.Classes;
    private const string Crop = ModelKeys.Crop;
    private const string Mean = ModelKeys.Mean;
    private const string Deviation = ModelKeys.Deviation;
    private const string Seed = ModelKeys.Seed;
    private const string Images = ModelKeys.Images;
    private const string Temperature = ModelKeys.Temperature;
    private const string From = ModelKeys.From;
    private const string Data = ModelKeys.Data;
    private const string Calibration = "calibration";
    private const string Familiarity = "familiarity";
    private const string VoteMeans = "voteMeans";

    private static readonly ImmutableArray<string> Needed = [Spec, Classes, Crop, Mean, Deviation, Seed, Images];

    public static ImmutableDictionary<string, string> Of(Model model)
    {
        ImmutableDictionary<string, string> metadata = Always(model);
        if (model.Temperature is { } temperature)
            metadata = metadata.Add(Temperature, JsonSerializer.Serialize(temperature, ModelJson.Strict.Temperature));
        if (model.Calibration is { } scores)
            metadata = metadata.Add(Calibration, CalibrationText.Of(scores));
        if (model.Familiarity is { } familiarity)
            metadata = metadata.Add(Familiarity, FamiliarityText.Of(familiarity));
        if (!model.VoteMeans.IsEmpty)
            metadata = metadata.Add(VoteMeans, JsonSerializer.Serialize(model.VoteMeans, ModelJson.Strict.ImmutableArrayDouble));
        if (model.From is { } from)
            metadata = metadata.Add(From, from);
        return model.Data is { } data ? metadata.Add(Data, DataManifestText.Of(data, model.Images.IsFolder)) : metadata;
    }

    /// <summary>What a program needs to know to apply the model's network to pictures, in ordinal order: a part of all of it.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ToApply(Model model) =>
        from entry in Of(model with { Data = null })
        where entry.Key is Classes or Crop or Mean or Deviation or Temperature
        orderby entry.Key
        select entry;

    private static ImmutableDictionary<string, string> Always(Model model) => new Dictionary<string, string>
    {
        [Format] = PyTorch,
        [Version] = ReadVersion,
        [Network] = model.NetworkName,
        [Spec] = model.Spec,
        [Classes] = JsonSerializer.Serialize(model.Classes, ModelJson.Strict.ImmutableArrayString),
        [Crop] = FramingText.Of(model.Framing),
        [Mean] = JsonSerializer.Serialize(model.Standardization.Mean, ModelJson.Strict.ImmutableArraySingle),
        [Deviation] = JsonSerializer.Serialize(model.Standardization.Deviation, ModelJson.Strict.ImmutableArraySingle),
        [Seed] = model.Seed.ToString(CultureInfo.InvariantCulture),
        [Images] = JsonSerializer.Serialize(model.Images, ModelJson.Strict.TrainingImages),
    }.ToImmutableDictionary();

    /// <summary>
    /// The model; its weights are read last, when all else is valid. <see cref="MalformedFileException"/> says what is missing or wrong.
    /// </summary>
    public static Model Read(IReadOnlyDictionary<string, string> metadata, NetworkInfo network, Func<Weights> weights)
    {
        TrainingImages images = ReadImages(metadata);
        Temperature? temperature = metadata.ContainsKey(Temperature) ? ReadTemperature(metadata) : null;
        DataManifest? data = metadata.ContainsKey(Data) ? DataManifestText.Read(metadata, Data, images) : null;
        CalibrationScores? scores = metadata.ContainsKey(Calibration) ? CalibrationText.Read(metadata, Calibration, network.Classes.Length) : null;
        Familiarity? familiarity = metadata.ContainsKey(Familiarity) ? FamiliarityText.Read(metadata, Familiarity, network) : null;
        return Read(metadata, network, images, weights) with
        {
            Temperature = temperature,
            Calibration = scores,
            Familiarity = familiarity,
            VoteMeans = metadata.ContainsKey(VoteMeans) ? ReadVoteMeans(metadata, network) : [],
            Data = data,
            From = metadata.ContainsKey(From) ? ReadDigest(metadata) : null,
        };
    }

    private static Model Read(
        IReadOnlyDictionary<string, string> metadata, NetworkInfo network, TrainingImages images, Func<Weights> weights) => new()
    {
        NetworkName = network.Name,
        Spec = network.Spec,
        Classes = ReadClasses(metadata, network),
        Framing = FramingText.Read(metadata, Crop),
        Standardization = new Standardization(
            Floats(metadata, Mean, network.Input.Channels, value => value is >= 0 and <= 1),
            Floats(metadata, Deviation, network.Input.Channels, value => value is >= LeastDeviation and <= 1)),
        Seed = ulong.TryParse(metadata.Text(Seed), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            ? seed
            : throw MetadataJson.Wrong(Seed, "a whole number"),
        Images = images,
        Weights = weights(),
    };

    /// <summary>The spec in the metadata of a model, which has one.</summary>
    public static string SpecOf(IReadOnlyDictionary<string, string> metadata) => metadata.Text(Spec);

    /// <summary>Whether a file says what a model of any network does: other programs keep tensors and drop what is said of them.</summary>
    /// <param name="metadata">The file's metadata.</param>
    /// <param name="name">The file's name, for messages.</param>
    public static Result<Unit> Check(IReadOnlyDictionary<string, string> metadata, string name)
    {
        string[] missing = [.. Needed.Where(key => !metadata.ContainsKey(key)).Select(key => $"'{key}'")];
        if (missing.Length > 0)
        {
            return new Problem(
                name, $"it does not say how to apply it: its metadata has no {string.Join(", ", missing)}",
                "Save it with the metadata of the original model, as safe_open(...).metadata() returns it in Python, "
                    + "or train a new model");
        }

        return VersionOf(metadata) is ReadVersion
            ? Result.Done
            : new Problem(name, $"its metadata has version '{VersionOf(metadata)}', but only '{ReadVersion}' is read",
                "Use the Galaxy that wrote it, or train a new model");
    }

    /// <summary>Checks that a file's spec is the network's.</summary>
    /// <param name="metadata">The file's metadata.</param>
    /// <param name="network">The network.</param>
    /// <param name="refuse">The problem, for a difference in words.</param>
    public static Result<Unit> Check(IReadOnlyDictionary<string, string> metadata, NetworkInfo network, Func<string, Problem> refuse) =>
        SpecDifference.Check(metadata.Text(Spec), network.Spec, refuse);

    /// <summary>A file without a version, because another program has overwritten its format, counts as the version that is read.</summary>
    private static string VersionOf(IReadOnlyDictionary<string, string> metadata)
    {
        const string before = $"{Version} ";
        if (metadata.TryGetValue(Version, out string? version))
            return version;
        return metadata.TryGetValue(Format, out string? format) && format.StartsWith(before, StringComparison.Ordinal)
            ? format[before.Length..]
            : ReadVersion;
    }

    private static ImmutableArray<string> ReadClasses(IReadOnlyDictionary<string, string> metadata, NetworkInfo network) =>
        metadata.Parse(Classes, ModelJson.Strict.ImmutableArrayString) is { IsDefault: false } classes
            && classes.SequenceEqual(network.Classes, StringComparer.Ordinal)
            ? classes
            : throw MetadataJson.Wrong(Classes, "the spec's classes");

    private static TrainingImages ReadImages(IReadOnlyDictionary<string, string> metadata) =>
        metadata.Parse(Images, ModelJson.Strict.TrainingImages) is { Test: >= 0 and <= 1, Validation: >= 0 and <= 1, Sample: null or >= 1 } images
            && (images.IsFolder || SkyMixes.Words.Contains(images.Mix!))
            ? images
            : throw MetadataJson.Wrong(Images, "shares from 0 to 1, a sample and a mix");

    private static Temperature ReadTemperature(IReadOnlyDictionary<string, string> metadata) =>
        metadata.Parse(Temperature, ModelJson.Strict.Temperature) is { Value: > 0 } temperature && double.IsFinite(temperature.Value)
            ? temperature
            : throw MetadataJson.Wrong(Temperature, "a number above 0");

    private static ImmutableArray<double> ReadVoteMeans(IReadOnlyDictionary<string, string> metadata, NetworkInfo network) =>
        metadata.Parse(VoteMeans, ModelJson.Strict.ImmutableArrayDouble) is { IsDefault: false } means
            && network.Votes is { } tree && means.Length == tree.Outputs && means.All(mean => mean is (>= 0 and <= 1) or double.NaN)
            ? means
            : throw MetadataJson.Wrong(VoteMeans, "a fraction for each answer");

    private static string ReadDigest(IReadOnlyDictionary<string, string> metadata) =>
        metadata.Text(From) is { Length: 64 } digest && digest.All(char.IsAsciiHexDigitLower) ? digest : throw MetadataJson.Wrong(From, "a SHA-256");

    private static ImmutableArray<float> Floats(IReadOnlyDictionary<string, string> metadata, string name, int count, Func<float, bool> allowed) =>
        metadata.Parse(name, ModelJson.Strict.ImmutableArraySingle) is { IsDefault: false } values && values.Length == count && values.All(allowed)
            ? values
            : throw MetadataJson.Wrong(name, $"{count} usable numbers");
}
