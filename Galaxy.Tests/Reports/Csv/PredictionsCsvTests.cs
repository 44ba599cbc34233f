using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Reports.Csv;

namespace Galaxy.Tests.Reports.Csv;

public sealed class PredictionsCsvTests
{
    [Fact]
    public void Every_picture_of_every_part_has_a_row_with_a_probability_under_each_class_name() => Assert.Equal(
        """
        name,part,class,answer,probability,edge-on,"spiral, or not",note
        edge-on/a.jpg,training,edge-on,edge-on,0.75,0.75,0.25,
        spiral/b.jpg,training,"spiral, or not",edge-on,0.5,0.5,0.5,
        "edge-on/a,b.jpg",test,edge-on,"spiral, or not",0.875,0.125,0.875,constant: all alike

        """.ReplaceLineEndings("\n"),
        PredictionsCsv.Of(
            [
                new PartAnswers("training", [Answer("spiral/b.jpg", 1, 0, 0.5f, 0.5f), Answer("edge-on/a.jpg", 0, 0, 0.75f, 0.25f)]),
                new PartAnswers("validation", []),
                new PartAnswers("test", [Answer("edge-on/a,b.jpg", 0, 1, 0.125f, 0.875f) with { Note = "constant: all alike" }]),
            ],
            ["edge-on", "spiral, or not"], sets: null));

    private static PictureAnswer Answer(string name, int label, int answer, params float[] probabilities) =>
        new(Image.Own(1, 1, new byte[3]), name, label, answer, probabilities[answer], probabilities[label]) { Probabilities = [.. probabilities] };
}
