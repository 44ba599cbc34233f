using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Tests.Voting;

public sealed class VoteEvaluationTests
{
    private static readonly VoteTree _tree = new(
        VoteLoss.DirichletMultinomial, [new("smooth", ["yes", "no"], 0), new("arms", ["1", "2", "3"], 2, Parent: 1)]);

    /// <summary>α is 1 + 100·σ(z): 51 for 0, nearly 101 for 20, nearly 1 for −20.</summary>
    [Fact]
    public void Forecast_follows_from_the_concentrations()
    {
        VoteForecast forecast = VoteForecast.Of(_tree, [0, 20, -20, -20, -20]);

        Assert.Equal(51 / 152.0, forecast.Fractions[0], 1e-6);
        Assert.Equal(1 / 3.0, forecast.Fractions[2], 1e-12);
        Assert.Equal(101 / 152.0 / 3, forecast.Cumulative[2], 1e-6);
        (double low, double high) = forecast.Interval(_tree.Questions[0], 0)!.Value;
        Assert.InRange(51 / 152.0, low, high);
        Assert.InRange(high - low, 0.1, 0.15);
        Assert.Null(VoteForecast.Of(_tree with { Loss = VoteLoss.Fractions }, [0, 0, 0, 0, 0]).Interval(_tree.Questions[0], 0));
    }

    [Fact]
    public void Path_follows_the_largest_fractions()
    {
        VotePath path = VotePath.Of(_tree, VoteForecast.Of(_tree, [-20, 20, -20, 20, -20]));

        Assert.Equal([1, 3], path.Answers.Order());
        Assert.StartsWith("smooth: no, 99", path.Answered, StringComparison.Ordinal);
        Assert.Equal([0], VotePath.Of(_tree, VoteForecast.Of(_tree, [20, -20, -20, 20, -20])).Answers);
    }

    [Fact]
    public void Errors_are_root_mean_squares_beside_the_means()
    {
        TestedVotes tested = Tested([[20, 0, 0, 0, 0], [0, 20, 10, 10, 0]], [[0, 0, 0, 0, 0], [0, 0, 0, 0, 0]]);
        VoteEvaluation evaluation = tested.Evaluate();

        Assert.Equal([0.5, 0.5, 0.5, 0.5, 0], tested.Means.AsEnumerable());
        Assert.Equal(2, evaluation.Questions[0].Pictures);
        Assert.Equal(0.5, evaluation.Questions[0].Error!.Value, 1e-12);
        Assert.Equal(0.5, evaluation.Questions[0].Baseline!.Value, 1e-12);
        Assert.Equal(1, evaluation.Questions[1].Pictures);
        Assert.Equal(Math.Sqrt((1 / 36.0 + 1 / 36.0 + 1 / 9.0) / 3), evaluation.Questions[1].Error!.Value, 1e-12);
        Assert.Equal(0, evaluation.Questions[1].Baseline!.Value, 1e-12);
    }

    /// <summary>Votes drawn from the network's own forecast lie in its intervals as often as these promise, or somewhat more.</summary>
    [Fact]
    public void Intervals_hold_what_they_promise()
    {
        RandomStream random = new(3);
        List<float[]> outputs = [], votes = [];
        for (int picture = 0; picture < 2000; picture++)
        {
            float[] row = [.. Enumerable.Range(0, 5).Select(_ => (float)random.NextDouble() * 6 - 3)];
            (double own, double others) = VoteForecast.Of(_tree, row).Marginal(_tree.Questions[0], 0);
            double fraction = BetaDistribution.Quantile(Math.Clamp(random.NextDouble(), 1e-6, 1 - 1e-6), own, others);
            int yes = Enumerable.Range(0, 40).Count(_ => random.NextDouble() < fraction);
            outputs.Add(row);
            votes.Add([yes, 40 - yes, 0, 0, 0]);
        }

        Assert.InRange(Tested(votes, outputs).Evaluate().Questions[0].Coverage!.Value, 0.89, 0.95);
    }

    private static TestedVotes Tested(IEnumerable<float[]> votes, IEnumerable<float[]> outputs)
    {
        Dataset images = new([], [.. votes.Select((row, index) =>
            LabeledImage.Of(Image.Own(1, 1, [(byte)index, 0, 0]), 0, $"{index}") with { Votes = [.. row] })]);
        return new TestedVotes(
            new VotePredictions(_tree, images, [.. outputs.SelectMany(row => row)]),
            VoteFractions.Means(_tree, images.Images.Select(image => image.Votes)));
    }
}
