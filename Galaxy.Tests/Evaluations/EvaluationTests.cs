using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Tests.Evaluations;

public sealed class EvaluationTests
{
    /// <summary>Truth a a a b b b b, answers a a b b b b a; class c has no image and no answer.</summary>
    private static readonly Evaluation Seven = Evaluation.Of(
        ["a", "b", "c"], [0, 0, 0, 1, 1, 1, 1],
        [
            0.5f, 0.25f, 0.25f, 0.5f, 0.25f, 0.25f, 0.25f, 0.5f, 0.25f, 0.25f, 0.5f, 0.25f,
            0.25f, 0.5f, 0.25f, 0.25f, 0.5f, 0.25f, 0.5f, 0.25f, 0.25f,
        ]);

    [Fact]
    public void Confusion_has_the_truth_in_rows() =>
        Assert.Equal("2 1 0|1 3 0|0 0 0", string.Join('|', Seven.Confusion.Rows.Select(row => string.Join(' ', row))));

    [Fact]
    public void Scores_are_those_counted_by_hand()
    {
        Assert.Equal(5.0 / 7, Seven.Accuracy, 12);
        Assert.Equal((2.0 / 3 + 3.0 / 4) / 2, Seven.MacroRecall, 12);
        Assert.Equal(("b", 4.0 / 7), (Seven.MajorityClass.Name, Seven.MajorityBaseline));
        Assert.Equal((5 * Math.Log(2) + 2 * Math.Log(4)) / 7, Seven.Loss, 12);
        Assert.Equal(2.0 / 3, Seven.PerClass[0].Precision!.Value, 12);
        Assert.Equal(3.0 / 4, Seven.PerClass[1].Recall!.Value, 12);
        Assert.Equal(2.0 / 3, Seven.PerClass[0].F1!.Value, 12);
        Assert.Equal(Interval.Wilson(3, 4), Seven.PerClass[1].RecallInterval);
        Assert.Equal(Interval.Wilson(5, 7), Seven.Interval);
    }

    [Fact]
    public void Scores_of_a_class_without_images_and_answers_are_undefined() =>
        Assert.Equal(new ClassScore("c", 0, null, null, null, null), Seven.PerClass[2]);

    [Fact]
    public void Class_that_is_answered_but_absent_has_no_recall_and_precision_0()
    {
        ClassScore score = Evaluation.Of(["a", "b"], [0], [0, 1]).PerClass[1];
        Assert.Equal(new ClassScore("b", 0, 0, null, null, 0), score);
    }

    [Fact]
    public void First_of_equal_probabilities_is_the_answer() =>
        Assert.Equal(1, Evaluation.Of(["a", "b", "c"], [0], [0.4f, 0.4f, 0.2f]).Confusion.Rows[0][0]);

    [Fact]
    public void Loss_is_finite_when_the_truth_has_probability_0() =>
        Assert.InRange(Evaluation.Of(["a", "b"], [0], [0, 1]).Loss, 87, 88);

    [Fact]
    public void Missing_class_and_few_images_are_warned_of() => Assert.Collection(
        Seven.Warnings("test"),
        warning => Assert.Contains("'a' has 3 test images, under 20", warning, StringComparison.Ordinal),
        warning => Assert.Contains("'b' has 4 test images, under 20", warning, StringComparison.Ordinal),
        warning => Assert.Contains("'c' has no test images", warning, StringComparison.Ordinal));

    /// <summary>Class a is always told from the others; b and c are mixed up.</summary>
    [Fact]
    public void Areas_of_the_classes_are_averaged()
    {
        Evaluation evaluation = Evaluation.Of(["a", "b", "c"], [0, 1, 2], [0.8f, 0.1f, 0.1f, 0.2f, 0.3f, 0.5f, 0.1f, 0.6f, 0.3f]);
        Assert.Equal([1.0, 0.5, 0.5], evaluation.Rankings.Select(ranking => ranking.RocArea!.Value));
        Assert.Equal(2.0 / 3, evaluation.MacroRocArea!.Value, 12);
        Assert.Equal(evaluation.Rankings.Average(ranking => ranking.AveragePrecision!.Value), evaluation.MacroAveragePrecision!.Value, 12);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 3)]
    public void Probabilities_that_do_not_fit_the_labels_are_refused(int labels, int probabilities) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Evaluation.Of(["a", "b"], new ushort[labels], new float[probabilities]));

    [Fact]
    public void Twenty_images_are_enough() =>
        Assert.Empty(Evaluation.Of(["a"], new ushort[20], [.. Enumerable.Repeat(1f, 20)]).Warnings("test"));
}
