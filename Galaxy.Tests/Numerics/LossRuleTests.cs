using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Tests.Numerics;

/// <summary>The loss with smoothed labels and weighted classes.</summary>
public sealed class LossRuleTests
{
    private const int Classes = 4;
    private const int Stride = 8;

    private static readonly ushort[] _labels = [2, 0, 3, 3, 1];
    private static readonly ImmutableArray<double> _weights = [0.5, 2, 0, 1.25];

    public static TheoryData<double, bool> Rules => new() { { 0, false }, { 0.1, false }, { 0, true }, { 0.3, true }, { 0.99, true } };

    /// <summary>torch.nn.functional.cross_entropy: (1 − ε) of the weighted mean, and ε / K of the sum over classes with the same divisor.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Loss_is_PyTorchs(double smoothing, bool weighted)
    {
        LossRule rule = Rule(smoothing, weighted);
        float[] logits = Logits();

        Assert.Equal(PyTorch(logits, _labels, smoothing, Weights(weighted)), Apply(logits, _labels, rule).Loss.Mean, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Gradients_are_slopes(double smoothing, bool weighted)
    {
        float[] logits = Logits();
        float[] gradient = Apply(logits, _labels, Rule(smoothing, weighted)).Gradient;

        for (int index = 0; index < logits.Length; index++)
            Assert.Equal(Slope(index), gradient[index], 2e-5);

        double Slope(int index)
        {
            const float step = 1.0f / 1024;
            float[] above = [.. logits];
            float[] below = [.. logits];
            above[index] += step;
            below[index] -= step;
            double[] weights = Weights(weighted);
            return (PyTorch(above, _labels, smoothing, weights) - PyTorch(below, _labels, smoothing, weights)) / (above[index] - below[index]);
        }
    }

    [Fact]
    public void Weights_of_one_and_no_smoothing_are_the_plain_mean_to_the_bit()
    {
        float[] logits = Logits();
        (BatchLoss loss, float[] gradient) = Apply(logits, _labels, LossRule.Plain);
        (BatchLoss weightedLoss, float[] weightedGradient) = Apply(logits, _labels, new LossRule(0, [1, 1, 1, 1]));

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
    public void A_batch_that_weighs_nothing_teaches_nothing()
    {
        (BatchLoss loss, float[] gradient) = Apply([1, 2, 3, 4], [2], Rule(0.1, weighted: true));

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
    }

    private static LossRule Rule(double smoothing, bool weighted) => new(smoothing, weighted ? _weights : default);

    private static double[] Weights(bool weighted) => weighted ? [.. _weights] : [1, 1, 1, 1];

    private static float[] Logits()
    {
        RandomStream random = new(5);
        return [.. Enumerable.Range(0, _labels.Length * Classes).Select(_ => (float)(random.NextInt(4001) - 2000) / 500)];
    }

    private static float[] Row(float[] logits, int sample) => logits[(sample * Classes)..((sample + 1) * Classes)];

    private static double PyTorch(float[] logits, ushort[] labels, double smoothing, double[] weights)
    {
        double hard = 0;
        double soft = 0;
        for (int sample = 0; sample < labels.Length; sample++)
        {
            float[] row = Row(logits, sample);
            double[] negative = [.. row.Select(score => Math.Log(row.Sum(other => Math.Exp(other))) - score)];
            hard += weights[labels[sample]] * negative[labels[sample]];
            soft += negative.Zip(weights, (loss, weight) => loss * weight).Sum();
        }

        return ((1 - smoothing) * hard + smoothing / Classes * soft) / labels.Sum(label => weights[label]);
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
