using System.Collections.Immutable;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>A model's answer to one labeled picture.</summary>
/// <param name="Image">The picture, as the network saw it.</param>
/// <param name="Name">Where it comes from: <c>spiral/100008.jpg</c>.</param>
/// <param name="Label">Its true class.</param>
/// <param name="Answer">The class with the largest probability.</param>
/// <param name="Probability">That probability.</param>
/// <param name="TrueProbability">The probability of the true class.</param>
public sealed record PictureAnswer(Image Image, string Name, int Label, int Answer, double Probability, double TrueProbability)
{
    /// <summary>One per class, adding up to 1.</summary>
    public ImmutableArray<float> Probabilities { get; init; } = [];

    /// <summary>Why the answer means little; null if there is no reason.</summary>
    public string? Note { get; init; }

    /// <summary>How far it is from the training pictures, 1 being the distance that 5 % of pictures like them exceed; null if unknown.</summary>
    public float? Unlikeness { get; init; }

    public bool IsRight => Answer == Label;
}
