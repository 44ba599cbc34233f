using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Training;

/// <summary>Labelled images, and what a network says of them.</summary>
/// <param name="Images">At least one.</param>
/// <param name="Probabilities">[images × classes], in the images' order.</param>
/// <param name="RotationConsistency">Share of images whose class is the same in all orientations; null if they were shown in one.</param>
public sealed record AnsweredImages(Dataset Images, ImmutableArray<float> Probabilities, double? RotationConsistency)
{
    /// <summary>What the probabilities were scaled with; null if they are the network's own.</summary>
    public Temperature? Temperature { get; private init; }

    /// <summary>Calibration error before the scaling; null if there was none.</summary>
    private double? UnscaledError { get; init; }

    private byte[] Labels => [.. Images.Images.Select(image => image.Label)];

    /// <summary>The temperature at which the probabilities fit the labels best.</summary>
    public Temperature FitTemperature() => Temperature.Fit(Labels, Probabilities.AsSpan(), RotationConsistency is not null);

    /// <summary>The same with scaled probabilities; as it is if the temperature is null or of images that were shown otherwise.</summary>
    public AnsweredImages Scale(Temperature? temperature) => temperature is null || temperature.Turned != RotationConsistency is not null ? this : this with
    {
        Probabilities = temperature.Apply(Probabilities.AsSpan(), Images.Classes.Length),
        Temperature = temperature,
        UnscaledError = Calibration.Of(Labels, Probabilities.AsSpan()).ExpectedError,
    };

    public Evaluation Evaluate() => Evaluation.Of(Images.Classes, Labels, Probabilities.AsSpan()) with
    {
        RotationConsistency = RotationConsistency,
        Temperature = Temperature?.Value,
        UnscaledError = UnscaledError,
    };

    /// <summary>The answer to each image.</summary>
    public ImmutableArray<PictureAnswer> Answers() => PictureAnswers.Of(Images, Probabilities.AsSpan());
}
