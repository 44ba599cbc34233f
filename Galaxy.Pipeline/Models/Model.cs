using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Models;

/// <summary>A trained network with everything needed to apply it.</summary>
/// <param name="NetworkName">The network's name in network.json.</param>
/// <param name="Spec">Its spec in canonical form, as in <c>NetworkInfo.Spec</c>.</param>
/// <param name="Classes">Class names in the order of the logits.</param>
/// <param name="Crop">Side in pixels of the middle square to keep of a picture; null for the whole picture.</param>
/// <param name="Standardization">Mean and deviation of the training images.</param>
/// <param name="Seed">Seed of the run that trained it.</param>
/// <param name="Images">How its images were chosen and split.</param>
/// <param name="Weights">The parameters.</param>
public sealed record Model(
    string NetworkName, string Spec, ImmutableArray<string> Classes, int? Crop,
    Standardization Standardization, ulong Seed, TrainingImages Images, Weights Weights)
{
    /// <summary>What its probabilities are scaled with, fitted on validation images; null for none.</summary>
    public Temperature? Temperature { get; init; }

    /// <summary>Which pictures it was trained, validated and tested on; null if its file does not say.</summary>
    public DataManifest? Data { get; init; }
}

/// <summary>How the images of a training were chosen and split.</summary>
/// <param name="Test">Share of each class for the test.</param>
/// <param name="Validation">Share of each class for validation.</param>
/// <param name="Sample">Images used; null for all there were.</param>
/// <param name="Mix">Mix of the simulated sky; null for images from a folder.</param>
public sealed record TrainingImages(double Test, double Validation, int? Sample, string? Mix)
{
    /// <summary>Whether they came from a folder, not from the simulated sky.</summary>
    [JsonIgnore]
    public bool IsFolder => Mix is null;

    /// <summary>What a model records of a training's images.</summary>
    internal static TrainingImages Of(DataOptions data) => data.Source is ImageSource.Simulated sky
        ? new TrainingImages(data.Test, data.Validation, sky.Count, sky.Mix.Word())
        : new TrainingImages(data.Test, data.Validation, data.Sample, Mix: null);
}
