using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Training;

/// <summary>Labeled images, and a network's answers.</summary>
/// <param name="Images">At least one.</param>
/// <param name="Probabilities">[images × classes], in the images' order.</param>
/// <param name="RotationConsistency">Share of images whose class is the same in all orientations; null if they were shown in one.</param>
public sealed record Predictions(Dataset Images, ImmutableArray<float> Probabilities, double? RotationConsistency)
{
    /// <summary>The temperature of the probabilities; null if they are the network's own.</summary>
    public Temperature? Temperature { get; private init; }

    /// <summary>
    /// How far the network's answers in all orientations differ, per image (<see cref="AveragedPredictions"/>); empty if there was one.
    /// </summary>
    public ImmutableArray<float> MutualInformation { get; init; } = [];

    /// <summary>
    /// [images × features]: what the network's last dense layer saw, the mean of all orientations if there were several. Empty if nobody
    /// wanted them.
    /// </summary>
    public ImmutableArray<float> Features { get; init; } = [];

    /// <summary>[images × numbers]: <see cref="Doubt.PictureProfile"/> of each image; empty if nobody wanted them.</summary>
    public ImmutableArray<float> Profiles { get; init; } = [];

    /// <summary>
    /// How far each image is from the training images, 1 being the most that is like them; empty if the model was not fitted to tell.
    /// </summary>
    public ImmutableArray<float> Unlikeness { get; init; } = [];

    /// <summary>Typical shorter side of the pictures that the network was trained on, in pixels; null if unknown.</summary>
    public int? TypicalSide { get; init; }

    /// <summary>The network's own probabilities, before they were scaled.</summary>
    internal ImmutableArray<float> OwnProbabilities => Unscaled ?? Probabilities;

    /// <summary>The probabilities before they were scaled; null if they were not.</summary>
    private ImmutableArray<float>? Unscaled { get; init; }

    /// <summary>The predictions of several parts together, in order; all have the same classes and were shown the same way.</summary>
    /// <param name="parts">At least one.</param>
    public static Predictions Pool(ImmutableArray<Predictions> parts) => new(
        parts[0].Images with { Images = [.. parts.SelectMany(part => part.Images.Images)] },
        [.. parts.SelectMany(part => part.Probabilities)],
        parts[0].RotationConsistency is null
            ? null
            : parts.Sum(part => part.RotationConsistency * part.Images.Count) / parts.Sum(part => part.Images.Count))
    {
        Unscaled = parts.Any(part => part.Unscaled is not null) ? [.. parts.SelectMany(part => part.OwnProbabilities)] : null,
    };

    private ushort[] Labels => [.. Images.Images.Select(image => image.Label)];

    /// <summary>
    /// The temperature at which the probabilities fit the labels best; null where the images, or the mistakes among them, are too few.
    /// </summary>
    public Temperature? FitTemperature() => Images.Count < Temperature.FewestImages || Answers()
        .Count(answer => !answer.IsRight) < Temperature.FewestMistakes
        ? null
        : Temperature.Fit(Labels, Probabilities.AsSpan(), RotationConsistency is not null);

    /// <summary>The same with scaled probabilities; unchanged if the temperature is null or was fitted to images shown another way.</summary>
    public Predictions Scale(Temperature? temperature) =>
        temperature is null || temperature.AllOrientations != RotationConsistency is not null ? this : this with
    {
        Probabilities = temperature.Apply(Probabilities.AsSpan(), Images.Classes.Length),
        Temperature = temperature,
        Unscaled = Probabilities,
    };

    /// <summary>What promises are made from; null for answers that are not numbers.</summary>
    public CalibrationScores? CalibrationScores() => Probabilities.All(float.IsFinite)
        ? Doubt.CalibrationScores.Of(Labels, Probabilities.AsSpan(), Images.Classes.Length, RotationConsistency is not null)
        : null;

    public Evaluation Evaluate() => Evaluation.Of(Images.Classes, Labels, Probabilities.AsSpan()) with
    {
        RotationConsistency = RotationConsistency,
        Temperature = Temperature?.Value,
        Unlike = Unlikeness.IsEmpty ? null : Unlikeness.Count(distance => distance > 1),
        UnscaledError = Unscaled is { } unscaled ? Calibration.Of(Labels, unscaled.AsSpan()).ExpectedError : null,
    };

    /// <summary>The features of one image.</summary>
    public ImmutableArray<float> FeaturesOf(int image)
    {
        int count = Features.Length / Images.Count;
        return Features.Slice(image * count, count);
    }

    /// <summary>The answer to each image.</summary>
    public ImmutableArray<PictureAnswer> Answers() => PictureAnswers.Of(Images, Probabilities.AsSpan(), TypicalSide, Unlikeness.AsSpan());
}
