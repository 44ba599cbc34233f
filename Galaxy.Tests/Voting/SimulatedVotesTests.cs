using System.Collections.Immutable;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Tests.Voting;

public sealed class SimulatedVotesTests
{
    private static readonly ImmutableArray<VoteQuestion> _questions = NetworkRegistry.All.Single(network => network.Name == "GalaxyVotes").Votes!.Questions;

    public static TheoryData<GalaxyKind> Kinds => [.. Enum.GetValues<GalaxyKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Opinions_are_probabilities(GalaxyKind kind)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            GalaxyModel galaxy = ModelDraw.Draw(kind, seed).Galaxy;
            foreach (int question in Enumerable.Range(1, 11))
            {
                double[] opinion = SkyOpinion.Of(question, galaxy);
                Assert.Equal(SkyOpinion.Answers(question), opinion.Length);
                Assert.All(opinion, probability => Assert.InRange(probability, 0.001, 1));
                Assert.Equal(1, opinion.Sum(), 1e-12);
            }
        }
    }

    /// <summary>Everybody answers the first question, and those who said the answer before it any other.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Votes_follow_the_tree_and_the_seed(GalaxyKind kind)
    {
        ImmutableArray<float> votes = SimulatedVotes.Draw(kind, seed: 7, _questions);

        Assert.Equal(votes.AsEnumerable(), SimulatedVotes.Draw(kind, seed: 7, _questions));
        Assert.All(_questions, question => Assert.Equal(
            question.Parent < 0 ? SimulatedVotes.Volunteers : votes[question.Parent],
            question.Answers.Index().Sum(answer => votes[question.First + answer.Index])));
    }

    [Fact]
    public void Kinds_get_the_votes_that_name_them()
    {
        Assert.True(Share(GalaxyKind.EdgeOn, answer: 3) > 0.6);
        Assert.True(Share(GalaxyKind.Spiral, answer: 3) < 0.2);
        Assert.True(Share(GalaxyKind.CompletelyRoundSmooth, answer: 0) > 0.75);
        Assert.True(Share(GalaxyKind.CompletelyRoundSmooth, answer: 15) > Share(GalaxyKind.InBetweenSmooth, answer: 15));
    }

    [Fact]
    public void Other_questions_are_refused() => Assert.IsType<Result<Unit>.Failed>(SimulatedVotes.Check("Net", [new VoteQuestion("odd", ["yes", "no"], 0)]));

    [Fact]
    public void A_mix_with_galaxies_of_no_class_is_for_votes()
    {
        Assert.IsType<Result<SkyMix>.Ok>(SimulatedVotes.Fitting(SkyMix.Discs, votes: true));
        Problem problem = Assert.IsType<Result<SkyMix>.Failed>(SimulatedVotes.Fitting(SkyMix.Discs, votes: false)).Problem;
        Assert.Contains("GalaxyVotes", problem.ToString(), StringComparison.Ordinal);
        Assert.All([SkyMix.Natural, SkyMix.Flat], mix => Assert.IsType<Result<SkyMix>.Ok>(SimulatedVotes.Fitting(mix, votes: false)));
    }

    /// <summary>Of those who answer the question, over some galaxies.</summary>
    private static double Share(GalaxyKind kind, int answer)
    {
        VoteQuestion question = _questions.Last(question => question.First <= answer);
        ImmutableArray<float>[] votes = [.. Enumerable.Range(0, 40).Select(seed => SimulatedVotes.Draw(kind, (ulong)seed, _questions))];
        return votes.Sum(each => each[answer]) / votes.Sum(each => question.Answers.Index().Sum(other => each[question.First + other.Index]));
    }
}
