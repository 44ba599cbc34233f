using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.PredictionTables;

/// <summary>A model's answer to one picture, or why there is none.</summary>
/// <param name="Id">What the picture's source calls it.</param>
/// <param name="File">Where it is, as it was named.</param>
internal sealed record PredictionRow(string Id, string File)
{
    /// <summary>The word that begins the note of a picture that cannot be read.</summary>
    public const string UnreadableNote = "unreadable: ";

    /// <summary>One per class, adding up to 1; empty if the picture cannot be read.</summary>
    public ImmutableArray<float> Probabilities { get; init; } = [];

    /// <summary>
    /// Of class and orientation, in nats: the entropy of the mean answer less the mean entropy of the answers. From 0, if all orientations have
    /// the same answer, to the logarithm of the number of classes; null if the picture was shown in one.
    /// </summary>
    public float? MutualInformation { get; init; }

    /// <summary>
    /// How far the picture is from those that the model was trained on, 1 being the distance that 5 % of pictures like them exceed; null if the model
    /// was not fitted to tell, or the picture cannot be read.
    /// </summary>
    public float? Unlikeness { get; init; }

    /// <summary>
    /// The labels that the picture's class is among with a promised probability, in order; empty if nobody wanted a promise, or the picture cannot be
    /// read.
    /// </summary>
    public ImmutableArray<int> Set { get; init; } = [];

    /// <summary>Whether a person is to answer: there are several, or the picture is unlike those of the training.</summary>
    public bool IsAsked => !Set.IsEmpty && AskedPicture.Is(Set, Unlikeness);

    /// <summary>What the network's last dense layer saw; empty if the picture cannot be read or the table does not have it.</summary>
    public ImmutableArray<float> Features { get; init; } = [];

    /// <summary>Why the answer means little or is missing; null if there is no reason.</summary>
    public string? Note { get; init; }

    /// <summary>What the network saw; null if the picture cannot be read, or the row comes from a table.</summary>
    public ContentKey? Content { get; init; }

    /// <summary>A picture that cannot be read.</summary>
    public static PredictionRow Unreadable(string id, string file, Problem problem) => new(id, file) { Note = UnreadableNote + problem.What };

    public bool IsReadable => !Probabilities.IsEmpty;

    /// <summary>Index of the most probable class, the first on a tie; null if the picture cannot be read.</summary>
    public int? Class => IsReadable ? Answers.Of(Probabilities.AsSpan(), Probabilities.Length)[0] : null;

    /// <summary>Entropy of the probabilities in nats, from 0 to the logarithm of the number of classes; null if the picture cannot be read.</summary>
    public float? Entropy => IsReadable ? (float)Answers.Entropy(Probabilities.AsSpan()) : null;
}
