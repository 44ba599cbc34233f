using System.Collections.Immutable;

namespace Galaxy.Pipeline.Cli;

/// <summary>What a model makes of one picture.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Class">Index of the most probable class, the first of several.</param>
/// <param name="Probabilities">One per class, adding up to 1.</param>
internal sealed record Prediction(string File, int Class, ImmutableArray<float> Probabilities)
{
    /// <summary>The probability of the most probable class.</summary>
    public float Probability => Probabilities[Class];

    public static Prediction Of(string file, ImmutableArray<float> probabilities) =>
        new(file, probabilities.IndexOf(probabilities.Max()), probabilities);
}

/// <summary>What a model makes of many pictures, and which it could not see.</summary>
internal sealed record Predictions(ImmutableArray<string> Classes, ImmutableArray<Prediction> Rows, ImmutableArray<Problem> Unreadable);
