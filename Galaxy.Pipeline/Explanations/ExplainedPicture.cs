using System.Collections.Immutable;

namespace Galaxy.Pipeline.Explanations;

/// <summary>A picture that was explained; the overlay shows its heat.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Overlay">The file that shows the picture and, beside it, the picture under heat.</param>
/// <param name="Class">The class that is explained, and its probability.</param>
/// <param name="Answer">The most probable class, and its probability.</param>
/// <param name="IsCold">Whether nothing in the picture supports the class.</param>
internal sealed record ExplainedPicture(string File, string Overlay, ClassProbability Class, ClassProbability Answer, bool IsCold)
{
    /// <summary>Why the answer is doubtful; null if there is no reason.</summary>
    public string? Note { get; init; }

    /// <summary>What is explained: <c>spiral 97.3 %</c>.</summary>
    public string InWords() => Class == Answer ? $"{Class}" : $"{Class} (answer: {Answer})";

    public static ExplainedPicture Of(string file, string overlay, Explanation explanation, ImmutableArray<string> classes) => new(
        file, overlay, Probability(explanation, explanation.Class, classes), Probability(explanation, explanation.Answer, classes),
        explanation.Heat.IsCold);

    private static ClassProbability Probability(Explanation explanation, int label, ImmutableArray<string> classes) =>
        new(classes[label], explanation.Probabilities[label]);
}
