using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Tests.Numerics;

/// <summary>The losses of votes, beside plain references in double precision.</summary>
public sealed class VoteLossTests
{
    /// <summary>Three questions: the second follows an answer of the first, the third one of the second; the fourth is asked of everybody.</summary>
    private static readonly ImmutableArray<VoteQuestion> _questions =
    [
        new("smooth", ["yes", "no", "star"], 0), new("edge-on", ["yes", "no"], 3, Parent: 1), new("arms", ["1", "2"], 5, Parent: 4),
        new("odd", ["yes", "no"], 7),
    ];

    private static readonly ImmutableArray<float[]> _votes =
    [
        [10, 25, 5, 5, 20, 12, 8, 3, 37], [40, 0, 0, 0, 0, 0, 0, 0, 0], [2, 38, 0, 38, 0, 0, 0, 40, 0], [0, 0, 0, 1, 3, 1, 2, 0, 0],
        [1, 3, 0, 0, 0, 0, 0, 1, 3],
    ];

    public static TheoryData<VoteLoss, int> Cases
    {
        get
        {
            TheoryData<VoteLoss, int> cases = [];
            foreach (int sample in Enumerable.Range(0, _votes.Length))
            {
                cases.Add(VoteLoss.DirichletMultinomial, sample);
                cases.Add(VoteLoss.Fractions, sample);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Loss_is_the_references(VoteLoss loss, int sample) =>
        Assert.Equal(Reference(loss, Outputs(sample), _votes[sample]), Apply(loss, Outputs(sample), _votes[sample]).Loss, 1e-11);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradients_are_slopes(VoteLoss loss, int sample)
    {
        float[] gradient = Apply(loss, Outputs(sample), _votes[sample]).Gradient;
        for (int index = 0; index < gradient.Length; index++)
        {
            const float step = 1.0f / 4096;
            (float[] above, float[] below) = (Outputs(sample), Outputs(sample));
            above[index] += step;
            below[index] -= step;
            double slope = (Reference(loss, above, _votes[sample]) - Reference(loss, below, _votes[sample])) / (above[index] - below[index]);
            Assert.Equal(slope / 4, gradient[index], 1e-6 * Math.Max(1, Math.Abs(slope)));
        }
    }

    [Theory]
    [InlineData(VoteLoss.DirichletMultinomial)]
    [InlineData(VoteLoss.Fractions)]
    public void Nobodys_votes_teach_nothing(VoteLoss loss)
    {
        (double value, float[] gradient) = Apply(loss, Outputs(0), new float[9]);

        Assert.Equal(0, value);
        Assert.All(gradient, slope => Assert.Equal(0, slope));
    }

    [Fact]
    public void The_mean_of_a_batch_is_over_its_samples()
    {
        const int stride = 16;
        VoteTree tree = new(VoteLoss.DirichletMultinomial, _questions);
        float[] outputs = [.. Enumerable.Range(0, 4).SelectMany(sample => Outputs(sample).Concat(new float[stride - 9]))];
        float[] gradient = new float[outputs.Length];
        BatchLoss loss;
        unsafe
        {
            fixed (float* scores = outputs, slopes = gradient)
                loss = VoteLosses.Apply(tree, scores, slopes, stride, _votes.Take(4).SelectMany(votes => votes).ToArray());
        }

        Assert.Equal(Enumerable.Range(0, 4).Average(sample => Apply(tree.Loss, Outputs(sample), _votes[sample]).Loss), loss.Mean, 1e-12);
        Assert.Equal(4, loss.Count);
        for (int sample = 0; sample < 4; sample++)
            Assert.Equal(Apply(tree.Loss, Outputs(sample), _votes[sample]).Gradient, gradient[(sample * stride)..(sample * stride + 9)]);
    }

    private static (double Loss, float[] Gradient) Apply(VoteLoss loss, float[] outputs, float[] votes)
    {
        float[] gradient = new float[outputs.Length];
        return (VoteLosses.Sample(new VoteTree(loss, _questions), outputs, votes, gradient, divisor: 4), gradient);
    }

    private static float[] Outputs(int sample)
    {
        RandomStream random = new((ulong)sample);
        return [.. Enumerable.Range(0, 9).Select(_ => (float)(random.NextInt(4001) - 2000) / 500)];
    }

    private static double Reference(VoteLoss loss, float[] outputs, float[] votes) => loss == VoteLoss.Fractions
        ? SquaredError(outputs, votes)
        : _questions.Sum(question => Likelihood(Of(question, outputs), [.. Of(question, votes).Select(count => (int)count)]));

    private static float[] Of(VoteQuestion question, float[] values) => values[question.First..(question.First + question.Answers.Length)];

    /// <summary>Γ(α + k) / Γ(α) is a product of k factors.</summary>
    private static double Likelihood(float[] outputs, int[] votes)
    {
        double[] alpha = [.. outputs.Select(output => 1 + 100 / (1 + Math.Exp(-output)))];
        return votes.Sum() == 0
            ? 0
            : -(LogRising(1, votes.Sum()) - LogRising(alpha.Sum(), votes.Sum())
                + alpha.Zip(votes, (each, count) => LogRising(each, count) - LogRising(1, count)).Sum());
    }

    private static double LogRising(double from, int factors) => Enumerable.Range(0, factors).Sum(factor => Math.Log(from + factor));

    private static double SquaredError(float[] outputs, float[] votes)
    {
        double[] expected = new double[9], observed = new double[9];
        double sum = 0;
        foreach (VoteQuestion question in _questions)
        {
            double powers = Of(question, outputs).Sum(output => Math.Exp(output));
            double count = Of(question, votes).Sum();
            double above = question.Parent < 0 ? 1 : expected[question.Parent];
            double seenAbove = question.Parent < 0 ? 1 : observed[question.Parent];
            for (int index = question.First; index < question.First + question.Answers.Length; index++)
            {
                expected[index] = above * Math.Exp(outputs[index]) / powers;
                observed[index] = seenAbove == 0 ? 0 : count == 0 ? double.NaN : seenAbove * votes[index] / count;
                sum += double.IsNaN(observed[index]) ? 0 : Math.Pow(expected[index] - observed[index], 2);
            }
        }

        return sum;
    }
}
