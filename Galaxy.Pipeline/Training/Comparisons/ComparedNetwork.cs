using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Training.Comparisons;

/// <summary>What a comparison says of one network.</summary>
/// <param name="Network">The network.</param>
/// <param name="Accuracy">Of the folds.</param>
/// <param name="TrainAccuracy">Of the folds, on the images that were trained on.</param>
/// <param name="Pooled">All folds' tests as one.</param>
/// <param name="Recognized">Whether each image of these tests was recognized, by its name.</param>
/// <param name="ImagesPerSecond">Training images in a second.</param>
/// <param name="Seconds">One training, on average.</param>
public sealed record ComparedNetwork(
    NetworkInfo Network, MeanAndDeviation Accuracy, MeanAndDeviation TrainAccuracy, Evaluation Pooled, ImmutableDictionary<string, bool> Recognized,
    double ImagesPerSecond, double Seconds)
{
    /// <summary>How much better it does on the images that it was trained on.</summary>
    public double Gap => TrainAccuracy.Mean - Accuracy.Mean;

    /// <param name="network">The network.</param>
    /// <param name="folds">All of them, tested.</param>
    internal static ComparedNetwork Of(NetworkInfo network, ImmutableArray<TestedFold> folds)
    {
        double seconds = folds.Sum(fold => fold.TrainingSeconds);
        Predictions pooled = Predictions.Pool([.. folds.Select(fold => fold.Answers)]);
        return new ComparedNetwork(
            network,
            MeanAndDeviation.Of([.. folds.Select(fold => fold.Report.Test.Accuracy)]),
            MeanAndDeviation.Of([.. folds.Select(fold => fold.Report.TrainAccuracy)]),
            pooled.Evaluate(),
            pooled.Answers().ToImmutableDictionary(answer => answer.Name, answer => answer.IsRight, StringComparer.Ordinal),
            folds.Sum(fold => fold.ImagesShown) / seconds,
            seconds / folds.Length);
    }
}
