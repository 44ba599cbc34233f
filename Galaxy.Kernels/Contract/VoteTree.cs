using System.Collections.Immutable;

namespace Galaxy.Kernels.Contract;

/// <summary>The decision tree of a network that learns votes: its outputs are the answers, question by question.</summary>
/// <param name="Loss">How it learns.</param>
/// <param name="Questions">In an order in which the answer that leads to a question comes before it.</param>
public sealed record VoteTree(VoteLoss Loss, ImmutableArray<VoteQuestion> Questions)
{
    /// <summary>All answers.</summary>
    public int Outputs => Questions[^1].First + Questions[^1].Answers.Length;
}
