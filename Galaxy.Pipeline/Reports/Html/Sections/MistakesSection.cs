using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>Where the model was most sure and wrong.</summary>
internal static class MistakesSection
{
    private const int Most = 12;

    public static IEnumerable<Html> Of(ImmutableArray<PictureAnswer> answers, ImmutableArray<string> classes)
    {
        ImmutableArray<PictureAnswer> worst = answers.WorstMistakes(Most);
        int wrong = answers.Count(answer => !answer.IsRight);
        return answers.IsEmpty
            ? []
            : wrong == 0
                ? [Html.Tag("p", "Every test image was recognised.")]
                :
                [
                    Html.Tag(
                        "p",
                        $"Of {Plural.Of(wrong, "wrong answer")} to test images, the {worst.Length} given with the highest probability. ",
                        "Some may be mistakes of the labels."),
                    PictureCard.Sheet(worst, classes),
                ];
    }
}
