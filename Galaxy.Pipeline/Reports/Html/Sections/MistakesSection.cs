using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Html.Elements;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>The wrong answers that the model was most sure of.</summary>
internal static class MistakesSection
{
    private const int Most = 12;

    public static ImmutableArray<XElement> Of(ImmutableArray<PictureAnswer> answers, ImmutableArray<string> classes)
    {
        int wrong = answers.Count(answer => !answer.IsRight);
        if (answers.IsEmpty)
            return [];
        return wrong == 0 ? [new XElement("p", "Every test image was classified correctly.")] : Of(answers.WorstMistakes(Most), wrong, classes);
    }

    private static ImmutableArray<XElement> Of(ImmutableArray<PictureAnswer> worst, int wrong, ImmutableArray<string> classes) =>
    [
        new XElement("p", $"Of {Plural.Of(wrong, "wrong answer")} to test images, the {worst.Length} with the highest probability. "
            + "Some of the labels may be wrong."),
        PictureCard.Sheet(worst, classes),
    ];
}
