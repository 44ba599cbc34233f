using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Networks;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

/// <summary>When the last layer of a model is kept.</summary>
public sealed class HeadMeaningTests
{
    private static readonly NetworkInfo _classes = GalaxyTurns.Info;

    private static readonly NetworkInfo _votes = GalaxyVotes.Info;

    [Fact]
    public void The_same_network_means_the_same() =>
        Assert.True(IsSame(_classes, _classes) && IsSame(_votes, _votes with { Name = "Other" }));

    [Fact]
    public void Classes_in_another_order_mean_the_same() =>
        Assert.True(IsSame(_classes, _classes with { Classes = [.. _classes.Classes.Reverse()] }));

    [Fact]
    public void Votes_and_classes_differ() =>
        Assert.False(IsSame(_classes, _votes) || IsSame(_votes, _classes));

    [Fact]
    public void Other_questions_differ()
    {
        VoteTree tree = _votes.Votes!;
        Assert.False(IsSame(_votes, _votes with { Votes = tree with { Loss = VoteLoss.Fractions } }));
        Assert.False(IsSame(
            _votes, _votes with { Votes = new VoteTree(tree.Loss, [.. tree.Questions.Select(question => question with { Parent = -1 })]) }));
        Assert.False(IsSame(_votes, _votes with { Classes = _votes.Classes.SetItem(0, "other") }));
    }

    private static bool IsSame(NetworkInfo one, NetworkInfo other) => HeadMeaning.Of(one).IsSame(HeadMeaning.Of(other));
}
