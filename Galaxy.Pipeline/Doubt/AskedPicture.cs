using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Doubt;

/// <summary>A picture to ask a person about.</summary>
/// <param name="Answer">The model's answer.</param>
/// <param name="Set">The classes that the picture's may be.</param>
/// <param name="Entropy">Of the probabilities, in nats: what a person's answer is expected to tell.</param>
public sealed record AskedPicture(PictureAnswer Answer, ImmutableArray<int> Set, float Entropy)
{
    /// <summary>Whether a person is to answer: the set has several classes, or the picture is unlike those of the training.</summary>
    /// <param name="set">The classes that the picture's may be.</param>
    /// <param name="unlikeness">Above 1 it is unlike; null if unknown.</param>
    public static bool Is(ImmutableArray<int> set, float? unlikeness) => set.Length > 1 || unlikeness > 1;

    /// <summary>The set as text: the classes' names, joined by |.</summary>
    public static string Text(IEnumerable<int> set, ImmutableArray<string> classes) => string.Join('|', set.Select(label => classes[label]));
}
