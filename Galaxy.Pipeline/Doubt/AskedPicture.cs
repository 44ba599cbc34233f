using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Doubt;

/// <summary>A picture to ask a person about.</summary>
/// <param name="Answer">The model's answer.</param>
/// <param name="Set">The classes that the picture's may be.</param>
/// <param name="Entropy">Of the probabilities, in nats: what a person's answer is expected to tell.</param>
public sealed record AskedPicture(PictureAnswer Answer, ImmutableArray<int> Set, float Entropy)
{
    private const char Separator = '|';

    /// <summary>Whether a person is to answer: the set has several classes, or the picture is unlike those of the training.</summary>
    /// <param name="set">The classes that the picture's may be.</param>
    /// <param name="unlikeness">Above 1 it is unlike; null if unknown.</param>
    public static bool Is(ImmutableArray<int> set, float? unlikeness) => set.Length > 1 || unlikeness > 1;

    /// <summary>The same as a word of a table: <c>no</c> if a person is to answer, else <c>yes</c>; null without a set.</summary>
    /// <inheritdoc cref="Is"/>
    public static string? Answered(ImmutableArray<int> set, float? unlikeness) => set.IsEmpty ? null : Is(set, unlikeness) ? "no" : "yes";

    /// <summary>The set as text: the classes' names, joined by |.</summary>
    public static string Text(IEnumerable<int> set, ImmutableArray<string> classes) => string.Join(Separator, set.Select(label => classes[label]));

    /// <summary>The set that a text of <see cref="Text"/> names; empty for no text.</summary>
    /// <exception cref="InvalidDataException">It names none.</exception>
    public static ImmutableArray<int> OfText(string? text, ImmutableArray<string> classes) => string.IsNullOrEmpty(text)
        ? []
        : Labels(text, classes, first: 0) is { IsEmpty: false } set ? set : throw new InvalidDataException($"'{text}' is no set of its classes");

    /// <summary>The labels from the first one on that a text names; none if it is no set. Names may have the separator in them.</summary>
    private static ImmutableArray<int> Labels(string text, ImmutableArray<string> classes, int first)
    {
        for (int label = first; label < classes.Length; label++)
        {
            if (text == classes[label])
                return [label];
            if (text.StartsWith(classes[label] + Separator, StringComparison.Ordinal)
                && Labels(text[(classes[label].Length + 1)..], classes, label + 1) is { IsEmpty: false } others)
                return [label, .. others];
        }

        return [];
    }
}
