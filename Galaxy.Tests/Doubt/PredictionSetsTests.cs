using System.Collections.Immutable;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Doubt;

public sealed class PredictionSetsTests
{
    [Fact]
    public void A_set_as_text_is_the_set_again_whatever_the_names()
    {
        ImmutableArray<string> classes = ["a", "a|b", "b", "|"];
        foreach (int[] set in (int[][])[[0], [1], [0, 2, 3], [1, 2], [3], [0, 1, 2, 3]])
        {
            string text = AskedPicture.Text(set, classes);
            Assert.Equal(text, AskedPicture.Text(AskedPicture.OfText(text, classes), classes));
        }

        Assert.Equal<int>([0, 2], AskedPicture.OfText("x|z", ["x", "y", "z"]));
        Assert.Empty(AskedPicture.OfText(null, classes));
        Assert.Throws<InvalidDataException>(() => AskedPicture.OfText("b|a", classes));
    }

    [Theory]
    [InlineData(19, 0.95, 19)]
    [InlineData(39, 0.95, 38)]
    [InlineData(9, 0.9, 9)]
    [InlineData(18, 0.95, 19)]
    public void A_sample_promises_by_the_rank_among_one_more(int count, double level, int rank) =>
        Assert.Equal(rank, FiniteSample.Rank(count, (decimal)level));

    [Theory]
    [InlineData(0.95, 19)]
    [InlineData(0.9, 9)]
    [InlineData(0.5, 1)]
    [InlineData(0.99, 99)]
    public void The_fewest_of_a_sample_that_promise_a_level(double level, int fewest)
    {
        Assert.Equal(fewest, FiniteSample.Fewest((decimal)level));
        Assert.Equal(fewest, FiniteSample.Rank(fewest, (decimal)level));
    }

    [Fact]
    public void A_class_with_enough_pictures_has_a_threshold_of_its_own()
    {
        CalibrationScores scores = new(AllOrientations: false, [Scores(0.5f, 20), Scores(0.2f, 5), Scores(0.3f, 5)]);
        PredictionSets sets = Made(scores, 0.9m);
        Assert.Equal(new ClassThreshold(scores.ByClass[0][1], IsShared: false), sets.Thresholds[0]);
        Assert.Equal(new ClassThreshold(0.2f, IsShared: true), sets.Thresholds[1]);
        Assert.Equal(sets.Thresholds[1], sets.Thresholds[2]);
    }

    [Fact]
    public void Classes_with_too_few_pictures_are_joined_by_the_next_smallest()
    {
        PredictionSets sets = Made(new CalibrationScores(AllOrientations: false, [Scores(0.5f, 40), Scores(0.9f, 1), Scores(0.7f, 18)]), 0.9m);
        Assert.Equal(sets.Thresholds[1], sets.Thresholds[2]);
        Assert.NotEqual(sets.Thresholds[0], sets.Thresholds[1]);
    }

    [Fact]
    public void A_set_has_the_classes_above_their_thresholds_and_is_never_empty()
    {
        PredictionSets sets = Sets(0.5f, 0.1f, 0.3f);
        Assert.Equal<int>([0, 2], sets.Of([0.6f, 0.05f, 0.35f]));
        Assert.Equal<int>([0], sets.Of([0.45f, 0.05f, 0.25f]));
    }

    [Fact]
    public void The_most_probable_class_is_in_the_set_whatever_its_threshold()
    {
        Assert.Equal<int>([0, 1], Sets(0.7f, 0.3f).Of([0.6f, 0.4f]));
        Assert.Equal<int>([0], Sets(0.7f, 0.5f).Of([0.6f, 0.4f]));
    }

    [Fact]
    public void The_promise_is_kept_for_pictures_like_those_it_was_made_from_and_within_each_group_of_classes()
    {
        Random random = new(5);
        (int kept, int all) = (0, 0);
        Dictionary<string, (int Kept, int All)> groups = [];
        for (int repeat = 0; repeat < 200; repeat++)
        {
            (ushort[] labels, float[] probabilities) = Answers(random, 60);
            PredictionSets sets = Made(CalibrationScores.Of(labels, probabilities, 3, allOrientations: false), 0.9m);
            (ushort[] truth, float[] tested) = Answers(random, 60);
            for (int image = 0; image < truth.Length; image++)
            {
                int isKept = sets.Of(tested.AsSpan(3 * image, 3)).Contains(truth[image]) ? 1 : 0;
                string group = sets.Thresholds[truth[image]].IsShared ? "shared" : $"{truth[image]}";
                groups[group] = groups.GetValueOrDefault(group) is var sum ? (sum.Kept + isKept, sum.All + 1) : default;
                kept += isKept;
            }

            all += truth.Length;
        }

        Assert.InRange(kept / (double)all, 0.9, 0.96);
        Assert.Contains("0", groups.Keys);
        Assert.Contains("shared", groups.Keys);
        Assert.All(groups, group => Assert.InRange(group.Value.Kept / (double)group.Value.All, 0.89, 1));
    }

    [Fact]
    public void A_level_that_the_pictures_cannot_promise_is_refused_with_the_remedy()
    {
        CalibrationScores scores = new(AllOrientations: true, [Scores(0.5f, 10), Scores(0.2f, 8)]);
        Assert.Contains("18 validation pictures cannot promise 0.95: that takes 19", Refusal(scores, 0.95m, true), StringComparison.Ordinal);
        Assert.Contains("Promise 0.9473 at most, or train with 19 of them or more", Refusal(scores, 0.95m, true), StringComparison.Ordinal);
        Assert.IsType<Result<Unit>.Ok>(PredictionSets.Check(18, FiniteSample.Most(18)));
        Assert.Contains("Add --tta", Refusal(scores, 0.9m, false), StringComparison.Ordinal);
        Assert.Contains("without validation pictures", Refusal(null, 0.9m, false), StringComparison.Ordinal);
        Assert.EndsWith("Train it again with validation pictures: --validation 0.2.", Refusal(null, 0.9m, false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_answered_if_its_set_is_one_class_and_it_is_like_the_training()
    {
        ImmutableArray<PictureAnswer> answers =
            [Answer("sure", 0.9f, 0.5f), Answer("doubtful", 0.55f, 0.5f), Answer("unlike", 0.95f, 1.5f), Answer("untold", 0.8f, null)];
        Abstention abstention = Abstention.Of(["a", "b"], answers, Sets(0.4f, 0.4f));
        Assert.Equal((4, 2, 2), (abstention.Count, abstention.Answered, abstention.Right));
        Assert.Equal<int>([3, 1], abstention.Sizes);
        Assert.Equal(["doubtful", "unlike"], abstention.Asked.Select(asked => asked.Answer.Name));
        Assert.Null(abstention.Caution);
    }

    [Fact]
    public void A_promise_about_no_class_by_itself_says_so()
    {
        CalibrationScores scores = new(AllOrientations: false, [Scores(0.5f, 37), Scores(0.4f, 37)]);
        Abstention abstention = Abstention.Of(["a", "b"], [Answer("x", 0.9f, null)], Made(scores, 0.95m));
        Assert.Equal(["shared", "shared"], abstention.PerClass.Select(kept => kept.Threshold));
        Assert.Contains("needs 38 validation images", abstention.Caution, StringComparison.Ordinal);
    }

    private static PictureAnswer Answer(string name, float first, float? unlikeness) =>
        new(Image.Own(1, 1, new byte[3]), name, Label: 0, Answer: 0, first, first) { Probabilities = [first, 1 - first], Unlikeness = unlikeness };

    private static PredictionSets Sets(params float[] thresholds) =>
        new(0.9m, [.. thresholds.Select(threshold => new ClassThreshold(threshold, IsShared: false))]);

    private static string Refusal(CalibrationScores? scores, decimal level, bool allOrientations) =>
        $"{Assert.IsType<Result<PredictionSets>.Failed>(PredictionSets.Of(scores, level, allOrientations)).Problem}";

    private static PredictionSets Made(CalibrationScores? scores, decimal level) =>
        Assert.IsType<Result<PredictionSets>.Ok>(PredictionSets.Of(scores, level, allOrientations: false)).Value;

    private static ImmutableArray<float> Scores(float first, int count) => [.. Enumerable.Range(0, count).Select(index => first + index * 0.01f)];

    /// <summary>Answers that are right more often for some classes than for others.</summary>
    private static (ushort[] Labels, float[] Probabilities) Answers(Random random, int count)
    {
        ushort[] labels = [.. Enumerable.Range(0, count).Select(_ => (ushort)(random.Next(10) < 6 ? 0 : random.Next(10) < 6 ? 1 : 2))];
        float[] probabilities = [.. labels.SelectMany(label =>
        {
            double[] powers = [.. Enumerable.Range(0, 3).Select(index => Math.Exp(3 * random.NextDouble() + (index == label ? 2 - label : 0)))];
            return powers.Select(power => (float)(power / powers.Sum()));
        })];
        return (labels, probabilities);
    }
}
