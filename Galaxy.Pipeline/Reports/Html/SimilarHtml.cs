using System.Xml.Linq;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Html.Sections;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>Writes the page of similar pictures.</summary>
internal static class SimilarHtml
{
    public static string Of(SimilarContent content) => HtmlPage.Of(
        $"Similar to {content.Picture.Image.Name}",
        PageHeader.Of(
            "What the network finds alike",
            content.Picture.Image.Name,
            [
                Sheet([content.Picture]),
                Paragraph.Aside("Similarity is the cosine of the angle between the last features of two pictures: 1 for the same direction."),
            ],
            [],
            Notes.Of(test: null, content.Picture.Note is { } note ? [note] : [], "the output of --json")),
        [
            new PageSection("similar", "Most similar",
                [content.Nearest.IsEmpty ? new XElement("p", "There is no other picture.") : Sheet(content.Nearest)]),
        ]);

    private static XElement Sheet(IEnumerable<SimilarPicture> pictures) =>
        new("div", new XAttribute("class", "sheet"), pictures.Select(Card));

    private static XElement Card(SimilarPicture picture) => new(
        "figure",
        new XAttribute("class", "picture"),
        PictureCard.Embedded(picture.Image.Image, $"Picture {picture.Image.Name}"),
        new XElement(
            "figcaption",
            PictureCard.Facts(("similarity", Quantity.Score(picture.Similarity))),
            new XElement("p", new XAttribute("class", "name"), picture.Image.Name)));
}
