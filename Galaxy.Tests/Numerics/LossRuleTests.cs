using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Tests.Numerics;

/// <summary>The loss with smoothed labels, weighted classes and offset logits.</summary>
public sealed class LossRuleTests
{
    private const int Classes = 4;
    private const int Stride = 8;

    private static readonly ushort[] _labels = [2, 0, 3, 3, 1];
    private static readonly ImmutableArray<double> _weights = [0.5, 2, 0, 1.25];
    private static readonly ImmutableArray<double> _offsets = [-0.4, 0.3, -2.5, 1];

    /// <summary>Smoothing, whether classes are weighted, whether logits are offset.</summary>
    public static TheoryData<double, bool, bool> Rules => new()
    {
        { 0, false, false }, { 0.1, false, false }, { 0, true, false }, { 0.3, true, false }, { 0.99, true, false },
        { 0, false, true }, { 0.3, true, true },
    };

    /// <summary>
    /// torch.nn.functional.cross_entropy of the logits and their offsets: (1 − ε) of the weighted mean, and ε / K of the sum over classes with
    /// the same divisor.
    /// </summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Loss_is_PyTorchs(double smoothing, bool weighted, bool offset)
    {
        LossRule rule = Rule(smoothing, weighted, offset);
        float[] logits = Logits();

        Assert.Equal(PyTorch(logits, _labels, rule), Apply(logits, _labels, rule).Loss.Mean, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Gradients_are_slopes(double smoothing, bool weighted, bool offset)
    {
        LossRule rule = Rule(smoothing, weighted, offset);
        float[] logits = Logits();
        float[] gradient = Apply(logits, _labels, rule).Gradient;

        for (int index = 0; index < logits.Length; index++)
            Assert.Equal(Slope(index), gradient[index], 2e-5);

        double Slope(int index)
        {
            const float step = 1.0f / 1024;
            float[] above = [.. logits];
            float[] below = [.. logits];
            above[index] += step;
            below[index] -= step;
            return (PyTorch(above, _labels, rule) - PyTorch(below, _labels, rule)) / (above[index] - below[index]);
        }
    }

    [Fact]
    public void Weights_of_one_offsets_of_zero_and_no_smoothing_are_the_plain_mean_to_the_bit()
    {
        float[] logits = Logits();
        (BatchLoss loss, float[] gradient) = Apply(logits, _labels, LossRule.Plain);
        (BatchLoss weightedLoss, float[] weightedGradient) = Apply(logits, _labels, new LossRule(0, [1, 1, 1, 1], [0, 0, 0, 0]));

        Assert.Equal(loss, weightedLoss);
        Assert.Equal(gradient, weightedGradient);
        for (int index = 0; index < logits.Length; index++)
            Assert.Equal(Plain(index), gradient[index]);

        float Plain(int index)
        {
            float[] row = Row(logits, index / Classes);
            double sum = row.Sum(score => DeterministicMath.Exp((double)score - row.Max()));
            double probability = DeterministicMath.Exp((double)row[index % Classes] - row.Max()) / sum;
            return (float)((probability - (index % Classes == _labels[index / Classes] ? 1 : 0)) / _labels.Length);
        }
    }

    [Fact]
    public void Offsets_change_the_loss_and_not_what_counts_as_correct()
    {
        float[] logits = [2, 1, 0, 0];

        BatchLoss loss = Apply(logits, [0], new LossRule(0, default, [-5, 0, 0, 0])).Loss;

        Assert.Equal(1, loss.Correct);
        Assert.True(loss.Mean > Apply(logits, [0], LossRule.Plain).Loss.Mean + 1);
    }

    [Fact]
    public void Offsets_beyond_what_an_exponential_can_hold_are_no_matter()
    {
        (BatchLoss loss, float[] gradient) = Apply([2, 1, 0, 0], [0], new LossRule(0, default, [0, 0, 0, 800]));

        Assert.Equal(798, loss.Mean, 1e-12);
        Assert.Equal([-1, 0, 0, 1], gradient);
    }

    [Fact]
    public void A_batch_that_weighs_nothing_teaches_nothing()
    {
        (BatchLoss loss, float[] gradient) = Apply([1, 2, 3, 4], [2], Rule(0.1, weighted: true, offset: false));

        Assert.Equal(0, loss.Mean);
        Assert.All(gradient, slope => Assert.Equal(0, slope));
    }

    [Fact]
    public void Settings_outside_their_ranges_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LossRule(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LossRule(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LossRule(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LossRule(0, [1, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LossRule(0, [1, double.PositiveInfinity]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LossRule(0, default, [0, double.NegativeInfinity]));
    }

    private static LossRule Rule(double smoothing, bool weighted, bool offset) =>
        new(smoothing, weighted ? _weights : default, offset ? _offsets : default);

    private static float[] Logits()
    {
        RandomStream random = new(5);
        return [.. Enumerable.Range(0, _labels.Length * Classes).Select(_ => (float)(random.NextInt(4001) - 2000) / 500)];
    }

    private static float[] Row(float[] logits, int sample) => logits[(sample * Classes)..((sample + 1) * Classes)];

    private static double PyTorch(float[] logits, ushort[] labels, LossRule rule)
    {
        double[] weights = rule.ClassWeights.IsDefault ? [1, 1, 1, 1] : [.. rule.ClassWeights];
        double[] offsets = rule.LogitOffsets.IsDefault ? [0, 0, 0, 0] : [.. rule.LogitOffsets];
        double hard = 0;
        double soft = 0;
        for (int sample = 0; sample < labels.Length; sample++)
        {
            double[] row = [.. Row(logits, sample).Zip(offsets, (score, offset) => score + offset)];
            double[] negative = [.. row.Select(score => Math.Log(row.Sum(other => Math.Exp(other))) - score)];
            hard += weights[labels[sample]] * negative[labels[sample]];
            soft += negative.Zip(weights, (loss, weight) => loss * weight).Sum();
        }

        return ((1 - rule.LabelSmoothing) * hard + rule.LabelSmoothing / Classes * soft) / labels.Sum(label => weights[label]);
    }

    private static unsafe (BatchLoss Loss, float[] Gradient) Apply(float[] logits, ushort[] labels, LossRule rule)
    {
        float[] spread = [.. logits.Chunk(Classes).SelectMany(row => row.Concat(new float[Stride - Classes]))];
        float[] gradient = new float[spread.Length];
        fixed (float* scores = spread, slopes = gradient)
        {
            BatchLoss loss = SoftmaxCrossEntropy.Apply(scores, slopes, Stride, Classes, labels, rule);
            return (loss, [.. gradient.Chunk(Stride).SelectMany(row => row.Take(Classes))]);
        }
    }
}
