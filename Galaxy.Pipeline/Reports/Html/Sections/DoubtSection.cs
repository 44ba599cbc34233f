using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>How sure the answers are: sets with a promise, pictures for a person, pictures unlike those of the training.</summary>
internal static class DoubtSection
{
    private const int MostPictures = 24;

    /// <param name="test">Null without test images.</param>
    /// <param name="abstention">Null without a promise.</param>
    /// <param name="classes">The names of the classes.</param>
    public static ImmutableArray<XElement> Of(Evaluation? test, Abstention? abstention, ImmutableArray<string> classes) =>
    [
        .. abstention is null ? [] : Promise(abstention),
        .. test?.Unlike is { } unlike ? [Unlike(unlike, test.Count)] : Array.Empty<XElement>(),
        .. abstention is null ? [] : Asked(abstention, classes),
    ];

    private static IEnumerable<XElement> Promise(Abstention abstention) =>
    [
        new XElement("p", $"With a probability of {Unbroken.Percent((double)abstention.Level)}, a picture's class is in its set: that was "
            + $"promised from the validation images. {Quantity.Count(abstention.Answered)} of {Plural.Of(abstention.Count, "test image")} are "
            + $"answered ({Unbroken.Percent((double)abstention.Answered / abstention.Count)}), because their set is one class and they are like the "
            + $"training; {Unbroken.Percent(abstention.Accuracy)} of these answers are right."),
        HtmlTable.Of(
            "How the promise held", ["class", "images", "class is in the set", "95 % interval", "threshold"],
            abstention.PerClass.Select(kept => Row(kept, kept.Threshold)), Row(abstention.Overall, "")),
        HtmlTable.Of("Sizes of the sets", ["classes in the set", "images", "share"], abstention.Sizes.Select((count, index) =>
            (ImmutableArray<string>)[Quantity.Count(index + 1), Quantity.Count(count), Unbroken.Percent((double)count / abstention.Count)])),
        Paragraph.Aside("The promise is about pictures like those of the validation part. It is about each class that has a threshold of its own, "
            + "and about all classes together that share one, because they have too few of those pictures. Intervals are Wilson's."),
        .. abstention.Caution is { } caution ? [new XElement("p", caution)] : Array.Empty<XElement>(),
    ];

    private static XElement Unlike(int unlike, int count) => new("p",
        $"{Plural.Of(unlike, "test image")} of {Quantity.Count(count)} {(unlike == 1 ? "is" : "are")} marked as unlike those of the training; "
        + $"of pictures like them, {Unbroken.Percent((double)Familiarity.FalseAlarms)} are expected to be.");

    private static IEnumerable<XElement> Asked(Abstention abstention, ImmutableArray<string> classes) => abstention.Asked.IsEmpty
        ? [new XElement("p", "There is nothing to ask a person.")]
        :
        [
            new XElement("h3", "Ask a person"),
            new XElement("p", $"{Plural.Of(abstention.Asked.Length, "test image")} with more than one class in the set, or unlike the training; "
                + "the answers expected to tell most come first. "
                + $"The first {Math.Min(MostPictures, abstention.Asked.Length)} are here, all in ask.csv."),
            PictureCard.Sheet(abstention.Asked.Take(MostPictures).Select(asked => asked.Answer), classes),
        ];

    private static ImmutableArray<string> Row(KeptPromise kept, string threshold) =>
        [kept.Class, Quantity.Count(kept.Images), Unbroken.Percent(kept.Share), Unbroken.Range(kept.Interval), threshold];
}
