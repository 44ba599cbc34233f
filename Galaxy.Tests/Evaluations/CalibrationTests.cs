using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Tests.Evaluations;

public sealed class CalibrationTests
{
    [Fact]
    public void Expected_error_and_brier_score_are_those_counted_by_hand()
    {
        // Two answers of 0.9, one of them wrong, and two of 0.6, both right.
        Calibration calibration = Calibration.Of([0, 1, 0, 1], [0.9f, 0.1f, 0.9f, 0.1f, 0.6f, 0.4f, 0.4f, 0.6f]);
        Assert.Equal(0.5 * (0.9 - 0.5) + 0.5 * (1 - 0.6), calibration.ExpectedError, 6);
        Assert.Equal((2 * 0.01 + 2 * 0.81 + 2 * 0.16 + 2 * 0.16) / 4, calibration.Brier, 6);
        Assert.Equal([2, 2], calibration.Bins.Where(bin => bin.Count > 0).Select(bin => bin.Count));
        Assert.Equal(0.5, calibration.Bins[13].Accuracy);
        Assert.Equal(0.9, calibration.Bins[13].Confidence!.Value, 6);
    }

    [Fact]
    public void Bins_part_0_to_1_and_hold_every_image()
    {
        RandomStream random = new(3);
        float[] probabilities = [.. Enumerable.Range(0, 300).SelectMany(_ => Row((float)random.NextDouble()))];
        Calibration calibration = Calibration.Of(new ushort[300], probabilities);
        Assert.Equal(300, calibration.Bins.Sum(bin => bin.Count));
        Assert.Equal((0.0, 1.0), (calibration.Bins[0].Low, calibration.Bins[^1].High));
        Assert.All(calibration.Bins.Zip(calibration.Bins.Skip(1)), pair => Assert.Equal(pair.First.High, pair.Second.Low));
        Assert.All(calibration.Bins.Where(bin => bin.Count > 0), bin => Assert.InRange(bin.Confidence!.Value, bin.Low - 1e-7, bin.High + 1e-7));
        Assert.All(calibration.Bins.Where(bin => bin.Count == 0), bin => Assert.Null(bin.Accuracy));
    }

    /// <summary>Of eight answers with probability k/8, k are right.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(8)]
    public void Expected_error_of_honest_probabilities_is_0(int right)
    {
        ushort[] labels = [.. Enumerable.Range(0, 8).Select(image => (byte)(image < right ? 0 : 1))];
        Calibration calibration = Calibration.Of(labels, [.. labels.SelectMany(_ => Row(right / 8f))]);
        Assert.Equal(0, calibration.ExpectedError, 12);
    }

    [Fact]
    public void Sure_and_wrong_is_the_worst()
    {
        Calibration calibration = Calibration.Of([1, 1], [1, 0, 1, 0]);
        Assert.Equal((1.0, 2.0), (calibration.ExpectedError, calibration.Brier));
    }

    [Fact]
    public void Top_two_accuracy_counts_the_second_and_the_first_of_equal_ones()
    {
        // The truth comes first, second, third, and second of three equals.
        float[] probabilities = [0.5f, 0.3f, 0.2f, 0.3f, 0.5f, 0.2f, 0.2f, 0.5f, 0.3f, 0.25f, 0.25f, 0.5f];
        Assert.Equal(3.0 / 4, Evaluation.Of(["a", "b", "c"], [0, 0, 0, 0], probabilities).TopTwoAccuracy);
        Assert.Equal(2.0 / 4, Evaluation.Of(["a", "b", "c"], [0, 0, 0, 1], probabilities).TopTwoAccuracy);
        Assert.Equal(1, Evaluation.Of(["a", "b"], [0, 1], [0.1f, 0.9f, 0.9f, 0.1f]).TopTwoAccuracy);
    }

    private static float[] Row(float probability) => [Math.Max(probability, 1 - probability), Math.Min(probability, 1 - probability)];
}
