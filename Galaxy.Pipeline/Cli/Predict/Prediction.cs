using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>A model's answer to one picture.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Class">Index of the most probable class; the first on a tie.</param>
/// <param name="Probabilities">One per class, adding up to 1.</param>
/// <param name="Note">Why the answer means little; null if there is no reason.</param>
internal sealed record Prediction(string File, int Class, ImmutableArray<float> Probabilities, string? Note)
{
    /// <summary>The probability of the most probable class.</summary>
    public float Probability => Probabilities[Class];

    public static Prediction Of(PictureAnswer answer) => new(answer.Name, answer.Answer, answer.Probabilities, answer.Note);
}
