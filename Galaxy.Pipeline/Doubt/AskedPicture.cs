using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Doubt;

/// <summary>A picture to ask a person about.</summary>
/// <param name="Answer">The model's answer.</param>
/// <param name="Set">The classes that the picture's may be.</param>
/// <param name="Entropy">Of the probabilities, in nats: what a person's answer is expected to tell.</param>
public sealed record AskedPicture(PictureAnswer Answer, ImmutableArray<int> Set, double Entropy)
{
    /// <summary>The set as text: the classes' names, joined by |.</summary>
    public static string Text(IEnumerable<int> set, ImmutableArray<string> classes) => string.Join('|', set.Select(label => classes[label]));
}
