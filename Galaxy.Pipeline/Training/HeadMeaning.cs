using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Training;

/// <summary>What a network's outputs stand for.</summary>
/// <param name="Outputs">Classes, or answers.</param>
/// <param name="Votes">The questions; null for classes.</param>
internal sealed record HeadMeaning(ImmutableArray<string> Outputs, VoteTree? Votes)
{
    public static HeadMeaning Of(NetworkInfo network) => new(network.Classes, network.Votes);

    /// <summary>Whether both are the same classes, in any order, or the votes on the same questions, learned in the same way.</summary>
    public bool IsSame(HeadMeaning other) => (Votes, other.Votes) switch
    {
        (null, null) => Outputs.Order(StringComparer.Ordinal).SequenceEqual(other.Outputs.Order(StringComparer.Ordinal), StringComparer.Ordinal),
        ({ } its, { } wanted) => its.Loss == wanted.Loss && Outputs.SequenceEqual(other.Outputs, StringComparer.Ordinal)
            && Places(its).SequenceEqual(Places(wanted)),
        _ => false,
    };

    private static IEnumerable<(int First, int Parent)> Places(VoteTree tree) => tree.Questions.Select(question => (question.First, question.Parent));
}
