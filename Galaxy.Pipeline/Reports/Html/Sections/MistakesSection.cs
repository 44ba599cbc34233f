using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>Where the model was most sure and wrong.</summary>
internal static class MistakesSection
{
    private const int Most = 12;

    public static IEnumerable<Html> Of(PageContent content)
    {
        ImmutableArray<PictureAnswer> worst = content.Answers.WorstMistakes(Most);
        int wrong = content.Answers.Count(answer => !answer.IsRight);
        return content.Answers.IsEmpty
            ? []
            : wrong == 0
                ? [Html.Tag("p", "Every test image was recognised.")]
                :
                [
                    Html.Tag(
                        "p",
                        $"Of {Plural.Of(wrong, "wrong answer")} to test images, the {worst.Length} given with the highest probability. ",
                        "Some may be mistakes of the labels."),
                    PictureCard.Sheet(worst, content.Network.Classes),
                ];
    }
}
