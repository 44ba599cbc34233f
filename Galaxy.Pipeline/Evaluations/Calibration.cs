using System.Collections.Immutable;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>How well probabilities agree with how often answers are right.</summary>
/// <param name="Bins">Answers by their probability, in bins of equal width from 0 to 1.</param>
/// <param name="ExpectedError">Mean distance between probability and accuracy over the bins, weighted by their images (ECE; Guo et al.,
/// 2017).</param>
/// <param name="Brier">Mean squared distance of the probabilities from the truth, summed over the classes: 0 to 2 (Brier, 1950).</param>
public sealed record Calibration(ImmutableArray<ReliabilityBin> Bins, double ExpectedError, double Brier)
{
    private const int BinCount = 15;

    /// <summary>Compares probabilities with the truth.</summary>
    /// <param name="labels">True labels, at least one.</param>
    /// <param name="probabilities">[images × classes], each row adding up to 1.</param>
    public static Calibration Of(ReadOnlySpan<ushort> labels, ReadOnlySpan<float> probabilities)
    {
        int classes = probabilities.Length / labels.Length;
        ushort[] answers = Answers.Of(probabilities, classes);
        (int Count, int Right, double Sum)[] bins = new (int, int, double)[BinCount];
        double squares = 0;
        for (int image = 0; image < labels.Length; image++)
        {
            ReadOnlySpan<float> row = probabilities.Slice(image * classes, classes);
            ref (int Count, int Right, double Sum) bin = ref bins[BinOf(row[answers[image]])];
            bin = (bin.Count + 1, bin.Right + (answers[image] == labels[image] ? 1 : 0), bin.Sum + row[answers[image]]);
            squares += SquareDistance(row, labels[image]);
        }

        ImmutableArray<ReliabilityBin> reliability = [.. bins.Select((bin, index) => new ReliabilityBin(
            (double)index / BinCount, (index + 1.0) / BinCount, bin.Count, Mean(bin.Sum, bin.Count), Mean(bin.Right, bin.Count)))];
        return new Calibration(reliability, ExpectedErrorOf(reliability, labels.Length), squares / labels.Length);
    }

    private static double ExpectedErrorOf(ImmutableArray<ReliabilityBin> bins, int images) =>
        bins.Sum(bin => Math.Abs(bin.Accuracy - bin.Confidence ?? 0) * bin.Count / images);

    private static double? Mean(double sum, int count) => count == 0 ? null : sum / count;

    /// <summary>A probability on the border of two bins is in the lower one. NaN is in the last.</summary>
    private static int BinOf(double probability) =>
        double.IsFinite(probability) ? Math.Clamp((int)Math.Ceiling(probability * BinCount) - 1, 0, BinCount - 1) : BinCount - 1;

    private static double SquareDistance(ReadOnlySpan<float> row, int label)
    {
        double sum = 0;
        for (int index = 0; index < row.Length; index++)
        {
            double distance = row[index] - (index == label ? 1 : 0);
            sum += distance * distance;
        }

        return sum;
    }
}
