using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Evaluations;

public sealed class PictureChoiceTests
{
    private static readonly ImmutableArray<PictureAnswer> Answers =
        [.. Enumerable.Range(0, 60).Select(index => Answer($"{index:D2}", label: index % 3, answer: index % 4 == 0 ? 3 : index % 3, 0.3 + index % 7 / 10.0))];

    [Fact]
    public void Sample_has_so_many_of_each_true_class_and_none_twice()
    {
        ImmutableArray<PictureAnswer> sample = Answers.Sample(3, seed: 1);
        Assert.Equal([0, 0, 0, 1, 1, 1, 2, 2, 2], sample.Select(answer => answer.Label));
        Assert.Equal(9, sample.Select(answer => answer.Name).Distinct().Count());
    }

    [Fact]
    public void Sample_follows_from_the_seed() => Assert.NotEqual(Answers.Sample(3, seed: 1), Answers.Sample(3, seed: 2));

    [Fact]
    public void Sample_does_not_look_at_the_answers()
    {
        ImmutableArray<PictureAnswer> otherwise = [.. Answers.Select(answer => answer with { Answer = (answer.Answer + 1) % 4, Probability = 0.5 })];
        Assert.Equal(Answers.Sample(3, seed: 1).Select(answer => answer.Name), otherwise.Sample(3, seed: 1).Select(answer => answer.Name));
    }

    [Fact]
    public void Class_with_fewer_pictures_gives_what_it_has() =>
        Assert.Equal(2, Answers.Take(6).ToImmutableArray().Sample(3, seed: 1).Count(answer => answer.Label == 2));

    [Fact]
    public void Worst_errors_are_the_wrong_predictions_with_the_highest_probability_first()
    {
        ImmutableArray<PictureAnswer> worst = Answers.WorstMistakes(5);
        Assert.All(worst, answer => Assert.False(answer.IsRight));
        Assert.Equal(
            Answers.Where(answer => !answer.IsRight).Select(answer => answer.Probability).OrderDescending().Take(5), worst.Select(answer => answer.Probability));
    }

    [Fact]
    public void Answers_are_put_to_their_pictures()
    {
        Dataset images = new(["a", "b"], [LabeledImage.Of(Gray(1), 1, "first"), LabeledImage.Of(Gray(2), 1, "second")]);
        ImmutableArray<PictureAnswer> answers = PictureAnswers.Of(images, [0.75f, 0.25f, 0.125f, 0.875f]);
        Assert.Equal([("first", 1, 0, 0.75, 0.25), ("second", 1, 1, 0.875, 0.875)], answers.Select(answer => (answer.Name, answer.Label, answer.Answer, answer.Probability, answer.TrueProbability)));
        Assert.Equal([false, true], answers.Select(answer => answer.IsRight));
        Assert.Same(images.Images[1].Image, answers[1].Image);
    }

    private static PictureAnswer Answer(string name, int label, int answer, double probability) =>
        new(Gray(0), name, label, answer, probability, 0.1);

    private static Image Gray(byte value) => Image.Own(1, 1, [value, value, value]);
}
