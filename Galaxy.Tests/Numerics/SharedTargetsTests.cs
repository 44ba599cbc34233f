using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Tests.Numerics;

/// <summary>The loss of samples that belong to several classes, each by a share.</summary>
public sealed class SharedTargetsTests
{
    private const int Classes = 4;
    private const int Stride = 8;

    private static readonly ImmutableArray<double> _weights = [0.5, 2, 0, 1.25];

    private static readonly ImmutableArray<double> _offsets = [-0.4, 0.3, -2.5, 1];

    private static readonly float[][] _shares = [[0.25f, 0.75f, 0, 0], [0.1f, 0.2f, 0.3f, 0.4f], [0, 0, 1, 0], [0.5f, 0, 0, 0.5f]];

    /// <summary>Smoothing, whether classes are weighted, whether logits are offset.</summary>
    public static TheoryData<double, bool, bool> Rules => new()
    {
        { 0, false, false }, { 0.1, false, false }, { 0, true, false }, { 0.3, true, false }, { 0, false, true }, { 0.3, true, true },
    };

    /// <summary>torch.nn.functional.cross_entropy with probabilities, weight and label_smoothing: divided by the samples, whatever their weights.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Loss_is_PyTorchs(double smoothing, bool weighted, bool offset)
    {
        LossRule rule = Rule(smoothing, weighted, offset);

        Assert.Equal(PyTorch(Logits(), rule), Apply(Logits(), _shares, rule).Loss.Mean, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Gradients_are_slopes(double smoothing, bool weighted, bool offset)
    {
        LossRule rule = Rule(smoothing, weighted, offset);
        float[] gradient = Apply(Logits(), _shares, rule).Gradient;
        for (int index = 0; index < gradient.Length; index++)
        {
            const float step = 1.0f / 1024;
            (float[] above, float[] below) = (Logits(), Logits());
            above[index] += step;
            below[index] -= step;
            double slope = (PyTorch(above, rule) - PyTorch(below, rule)) / (above[index] - below[index]);
            Assert.Equal(slope, gradient[index], 2e-5);
        }
    }

    /// <summary>With equal class weights the divisor is the same too.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    public void Whole_shares_are_labels(double smoothing)
    {
        ushort[] labels = [2, 0, 3, 1];
        float[][] shares = [.. labels.Select(label => Enumerable.Range(0, Classes).Select(index => index == label ? 1f : 0).ToArray())];
        (BatchLoss loss, float[] gradient) = Apply(Logits(), shares, new LossRule(smoothing));
        (BatchLoss labelLoss, float[] labelGradient) = Apply(Logits(), labels, new LossRule(smoothing));

        Assert.Equal(labelLoss.Mean, loss.Mean, 1e-14);
        Assert.Equal(labelLoss.Correct, loss.Correct);
        for (int index = 0; index < gradient.Length; index++)
            Assert.Equal(labelGradient[index], gradient[index], 1e-7);
    }

    private static LossRule Rule(double smoothing, bool weighted, bool offset) =>
        new(smoothing, weighted ? _weights : default, offset ? _offsets : default);

    private static float[] Logits()
    {
        RandomStream random = new(6);
        return [.. Enumerable.Range(0, _shares.Length * Classes).Select(_ => (float)(random.NextInt(4001) - 2000) / 500)];
    }

    private static double PyTorch(float[] logits, LossRule rule) => _shares.Select((shares, sample) =>
    {
        double[] row = [.. logits[(sample * Classes)..((sample + 1) * Classes)]
            .Select((score, index) => rule.LogitOffsets.IsDefault ? score : score + rule.LogitOffsets[index])];
        double logarithm = Math.Log(row.Sum(score => Math.Exp(score)));
        return row.Select((score, index) =>
            (rule.ClassWeights.IsDefault ? 1 : rule.ClassWeights[index])
                * ((1 - rule.LabelSmoothing) * shares[index] + rule.LabelSmoothing / Classes) * (logarithm - score)).Sum();
    }).Average();

    private static unsafe (BatchLoss Loss, float[] Gradient) Apply(float[] logits, float[][] shares, LossRule rule)
    {
        float[] flat = [.. shares.SelectMany(row => row)];
        return Spread(logits, (scores, slopes) => SoftmaxCrossEntropy.ApplyShares((float*)scores, (float*)slopes, Stride, Classes, flat, rule));
    }

    private static unsafe (BatchLoss Loss, float[] Gradient) Apply(float[] logits, ushort[] labels, LossRule rule) =>
        Spread(logits, (scores, slopes) => SoftmaxCrossEntropy.Apply((float*)scores, (float*)slopes, Stride, Classes, labels, rule));

    private static unsafe (BatchLoss Loss, float[] Gradient) Spread(float[] logits, Func<nint, nint, BatchLoss> apply)
    {
        float[] spread = [.. logits.Chunk(Classes).SelectMany(row => row.Concat(new float[Stride - Classes]))];
        float[] gradient = new float[spread.Length];
        fixed (float* scores = spread, slopes = gradient)
        {
            BatchLoss loss = apply((nint)scores, (nint)slopes);
            return (loss, [.. gradient.Chunk(Stride).SelectMany(row => row.Take(Classes))]);
        }
    }
}
