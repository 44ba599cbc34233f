using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Html.Elements;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>Answers to randomly chosen test pictures.</summary>
internal static class SamplesSection
{
    private const int PerClass = 3;

    /// <summary>The most in all: with many classes, there is one of each.</summary>
    private const int Most = 45;

    public static ImmutableArray<XElement> Of(ImmutableArray<PictureAnswer> answers, ImmutableArray<string> classes, ulong seed)
    {
        if (answers.IsEmpty)
            return [];
        int perClass = Math.Clamp(Most / classes.Length, 1, PerClass);
        return
        [
            new XElement("p", $"Up to {Plural.Of(perClass, "test image")} of each class, chosen at random by the seed, "
                + "with the probability that the model gave its answer."),
            PictureCard.Sheet(answers.Sample(perClass, seed).Take(Most), classes),
        ];
    }
}
