using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Charts;

namespace Galaxy.Tests.Evaluations;

/// <summary>Reports of many classes stay as small as those of few.</summary>
public sealed class ShownConfusionTests
{
    private const int Many = 1000;

    [Fact]
    public void Few_classes_are_shown_as_they_are()
    {
        Evaluation evaluation = Of(ShownConfusion.MostRows);

        ShownConfusion shown = ShownConfusion.Of(evaluation);

        Assert.Same(evaluation.Confusion, shown.Matrix);
        Assert.Null(shown.Note);
    }

    [Fact]
    public void Of_many_classes_those_with_most_wrong_answers_are_shown_and_no_image_is_lost()
    {
        Evaluation evaluation = Of(Many);

        ShownConfusion shown = ShownConfusion.Of(evaluation);

        Assert.Equal(ShownConfusion.MostRows, shown.Classes.Length);
        Assert.Equal(evaluation.Count, shown.Matrix.Count);
        Assert.Contains("class 7", shown.Classes);
        Assert.Contains("class 500", shown.Classes);
        Assert.Equal("961 other classes", shown.Classes[^1]);
        Assert.Contains("39 classes with the most wrong answers", shown.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_of_a_thousand_classes_are_smaller_than_a_megabyte()
    {
        Evaluation evaluation = Of(Many);

        Assert.InRange($"{ConfusionChart.Of(evaluation)}".Length, 1, 1_000_000);
        Assert.InRange($"{RocChart.Of(evaluation)}".Length, 1, 1_000_000);
        Assert.InRange($"{PrecisionRecallChart.Of(evaluation)}".Length, 1, 1_000_000);
    }

    [Fact]
    public void Many_classes_with_few_images_get_one_warning() =>
        Assert.Equal("1,000 classes have under 20 test images each: little is known about the recall of any of them.", Assert.Single(Of(Many).Warnings("test")));

    /// <summary>Two images a class, all answered rightly but those of class 7, which are taken for class 500.</summary>
    private static Evaluation Of(int classes)
    {
        ushort[] labels = [.. Enumerable.Range(0, 2 * classes).Select(image => (ushort)(image / 2))];
        float[] probabilities = new float[labels.Length * classes];
        for (int image = 0; image < labels.Length; image++)
            probabilities[image * classes + (labels[image] == 7 ? Math.Min(500, classes - 1) : labels[image])] = 1;
        return Evaluation.Of([.. Enumerable.Range(0, classes).Select(label => $"class {label}")], labels, probabilities);
    }
}
