using System.Collections.Immutable;

namespace Galaxy.Pipeline.Evaluations;

/// <summary>How well a model classified a set of labeled images.</summary>
/// <param name="Classes">Class names in the order of the labels.</param>
/// <param name="Confusion">Rows are true classes, columns predicted ones.</param>
/// <param name="Loss">Mean cross-entropy, in nats.</param>
/// <param name="PerClass">One score per class.</param>
/// <param name="Rankings">One per class: how well its probability separates it from the others.</param>
/// <param name="TopTwoAccuracy">Share of images whose class is one of the two most probable.</param>
/// <param name="Calibration">How well the probabilities agree with how often answers are right.</param>
public sealed record Evaluation(
    ImmutableArray<string> Classes, ConfusionMatrix Confusion, double Loss, ImmutableArray<ClassScore> PerClass,
    ImmutableArray<ClassRanking> Rankings, double TopTwoAccuracy, Calibration Calibration)
{
    /// <summary>Share of images whose class is the same in all orientations; null if they were shown in one.</summary>
    public double? RotationConsistency { get; init; }

    /// <summary>Images that are unlike those of the training; null if the model was not fitted to tell.</summary>
    public int? Unlike { get; init; }

    /// <summary>The temperature of the probabilities; null if they were not scaled, or not all with the same one.</summary>
    public double? Temperature { get; init; }

    /// <summary>Expected calibration error before the probabilities were scaled; null if they were not.</summary>
    public double? UnscaledError { get; init; }

    /// <summary>Images evaluated, at least 1.</summary>
    public int Count => Confusion.Count;

    /// <summary>Share of images classified correctly.</summary>
    public double Accuracy => (double)Confusion.Correct / Count;

    /// <summary>The accuracy's 95 % interval.</summary>
    public Interval Interval => Interval.Wilson(Confusion.Correct, Count);

    /// <summary>Mean of the recalls of the classes that have images.</summary>
    public double MacroRecall => PerClass.Where(score => score.Recall is not null).Average(score => score.Recall!.Value);

    /// <summary>Mean of the areas under the ROC curves; null if no class has one.</summary>
    public double? MacroRocArea => Rankings.Average(ranking => ranking.RocArea);

    /// <summary>Mean of the average precisions of the classes that have images.</summary>
    public double? MacroAveragePrecision => Rankings.Average(ranking => ranking.AveragePrecision);

    /// <summary>The class with the most images; the first on a tie.</summary>
    public ClassScore MajorityClass => PerClass.MaxBy(score => score.Support)!;

    /// <summary>Accuracy of always answering the majority class.</summary>
    public double MajorityBaseline => (double)MajorityClass.Support / Count;

    /// <summary>Evaluates a model's probabilities; the largest is its answer, the first on a tie.</summary>
    /// <param name="classes">Class names.</param>
    /// <param name="labels">True labels, at least one.</param>
    /// <param name="probabilities">[images × classes], each row adding up to 1.</param>
    public static Evaluation Of(ImmutableArray<string> classes, ReadOnlySpan<ushort> labels, ReadOnlySpan<float> probabilities)
    {
        ArgumentOutOfRangeException.ThrowIfZero(labels.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length * classes.Length);
        float[] rows = probabilities.ToArray();
        ushort[] truth = labels.ToArray();
        ConfusionMatrix confusion = ConfusionMatrix.Of(classes.Length, labels, Answers.Of(probabilities, classes.Length));
        return new Evaluation(
            classes,
            confusion,
            Answers.CrossEntropy(probabilities, labels, classes.Length),
            [.. classes.Select((name, label) => ClassScore.Of(name, label, confusion))],
            [.. classes.Select((name, label) => ClassRanking.Of(name, label, truth, rows))],
            Answers.TopTwoAccuracy(probabilities, labels, classes.Length),
            Calibration.Of(labels, probabilities));
    }
}
