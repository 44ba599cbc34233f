using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Tests.Evaluations;

public sealed class ClassRankingTests
{
    /// <summary>Fawcett (2006), figure 3: twenty instances with their scores.</summary>
    private static readonly ClassRanking Fawcett = Rank(
        [1, 1, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0],
        [0.9f, 0.8f, 0.7f, 0.6f, 0.55f, 0.54f, 0.53f, 0.52f, 0.51f, 0.505f, 0.4f, 0.39f, 0.38f, 0.37f, 0.36f, 0.35f, 0.34f, 0.33f, 0.3f, 0.1f]);

    /// <summary>True positives at ranks 1 and 3 of four, false positives at 2 and 4.</summary>
    private static readonly ClassRanking Four = Rank([1, 0, 1, 0], [0.8f, 0.6f, 0.4f, 0.2f]);

    [Fact]
    public void Area_is_the_one_counted_by_hand()
    {
        Assert.Equal(0.75, Four.RocArea!.Value, 12);
        Assert.Equal(0.68, Fawcett.RocArea!.Value, 12);
    }

    [Fact]
    public void Average_precision_is_the_one_counted_by_hand() =>
        Assert.Equal((1.0 / 1 + 2.0 / 3) / 2, Four.AveragePrecision!.Value, 12);

    [Fact]
    public void Images_of_equal_probability_are_taken_together()
    {
        ClassRanking tied = Rank([1, 0, 0, 1], [0.8f, 0.5f, 0.5f, 0.5f]);
        Assert.Equal([new RankingStep(1, 0), new RankingStep(2, 2)], tied.Steps.AsEnumerable());
        Assert.Equal([new CurvePoint(0, 0), new CurvePoint(0, 0.5), new CurvePoint(1, 1)], tied.Roc.AsEnumerable());
        Assert.Equal(0.75, tied.RocArea!.Value, 12);
        Assert.Equal([new CurvePoint(0.5, 1), new CurvePoint(1, 0.5)], tied.PrecisionRecall.AsEnumerable());
        Assert.Equal(0.5 * 1 + 0.5 * 0.5, tied.AveragePrecision!.Value, 12);
    }

    [Fact]
    public void Area_is_the_chance_that_an_image_of_the_class_ranks_higher()
    {
        RandomStream random = new(11);
        for (int trial = 0; trial < 200; trial++)
        {
            (ushort[] labels, float[] scores) = Draw(ref random, 2 + random.NextInt(30), levels: 1 + random.NextInt(12));
            var pairs = from hit in Enumerable.Range(0, labels.Length).Where(image => labels[image] == 1)
                        from other in Enumerable.Range(0, labels.Length).Where(image => labels[image] == 0)
                        select scores[hit] > scores[other] ? 1 : scores[hit] == scores[other] ? 0.5 : 0;
            Assert.Equal(pairs.Average(), Rank(labels, scores).RocArea!.Value, 12);
        }
    }

    [Fact]
    public void Area_of_a_perfect_ranking_is_1_of_a_reversed_one_0_and_of_none_a_half()
    {
        RandomStream random = new(12);
        for (int trial = 0; trial < 100; trial++)
        {
            (ushort[] labels, _) = Draw(ref random, 2 + random.NextInt(30), levels: 1);
            Assert.Equal(1, Rank(labels, [.. labels.Select((label, image) => label + image / 100f)]).RocArea!.Value, 12);
            Assert.Equal(1, Rank(labels, [.. labels.Select((label, image) => label + image / 100f)]).AveragePrecision!.Value, 12);
            Assert.Equal(0, Rank(labels, [.. labels.Select((label, image) => image / 100f - label)]).RocArea!.Value, 12);
            Assert.Equal(0.5, Rank(labels, new float[labels.Length]).RocArea!.Value, 12);
        }
    }

    [Fact]
    public void Class_without_images_or_without_others_has_no_area()
    {
        ClassRanking absent = Rank([0, 0], [0.1f, 0.9f]);
        Assert.Null(absent.RocArea);
        Assert.Null(absent.AveragePrecision);
        Assert.Empty(absent.Roc);
        Assert.Empty(absent.PrecisionRecall);
        Assert.Null(Rank([1, 1], [0.1f, 0.9f]).RocArea);
        Assert.Equal(1, Rank([1, 1], [0.1f, 0.9f]).AveragePrecision);
    }

    [Fact]
    public void Means_leave_out_classes_without_a_value()
    {
        Evaluation evaluation = Evaluation.Of(["a", "b", "c"], [0, 1], [0.6f, 0.3f, 0.1f, 0.7f, 0.2f, 0.1f]);
        Assert.Equal(0, evaluation.MacroRocArea);
        Assert.Equal(0.5, evaluation.MacroAveragePrecision);
        Assert.Null(Evaluation.Of(["a"], [0], [1]).MacroRocArea);
    }

    /// <summary>Class 1 against class 0, by the probability of class 1.</summary>
    private static ClassRanking Rank(ushort[] labels, float[] scores) =>
        ClassRanking.Of("b", 1, labels, [.. scores.SelectMany(score => new[] { 1 - score, score })]);

    /// <summary>Labels with at least one of each class, and scores of a given number of levels.</summary>
    private static (ushort[] Labels, float[] Scores) Draw(ref RandomStream random, int count, int levels)
    {
        ushort[] labels = new ushort[count];
        float[] scores = new float[count];
        for (int image = 0; image < count; image++)
            (labels[image], scores[image]) = (image < 2 ? (byte)image : (byte)random.NextInt(2), random.NextInt(levels) / 16f);
        return (labels, scores);
    }
}
