using System.Text.Json.Serialization;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Models;

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
