using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Training.Comparisons;

/// <summary>The results of one network in a comparison.</summary>
/// <param name="Network">The network.</param>
/// <param name="Accuracy">Accuracy of the folds.</param>
/// <param name="TrainAccuracy">Accuracy of the folds on their training images.</param>
/// <param name="Pooled">The tests of all folds together.</param>
/// <param name="Recognized">Whether each image of these tests was recognized, by its name.</param>
/// <param name="ImagesPerSecond">Training images in a second.</param>
/// <param name="Seconds">Mean time of one training.</param>
public sealed record ComparedNetwork(
    NetworkInfo Network, MeanAndDeviation Accuracy, MeanAndDeviation TrainAccuracy, Evaluation Pooled, ImmutableDictionary<string, bool> Recognized,
    double ImagesPerSecond, double Seconds)
{
    /// <summary>How much better it does on the images that it was trained on.</summary>
    public double Gap => TrainAccuracy.Mean - Accuracy.Mean;

    /// <param name="network">The network.</param>
    /// <param name="folds">All tested folds.</param>
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
