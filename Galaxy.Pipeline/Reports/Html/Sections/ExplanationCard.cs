using System.Xml.Linq;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>Overlays with the class they explain.</summary>
internal static class ExplanationCard
{
    /// <summary>A sheet of overlays.</summary>
    /// <param name="pictures">In this order.</param>
    /// <param name="map">The map that the heat comes from.</param>
    public static XElement Sheet(IEnumerable<ExplainedPicture> pictures, string map) =>
        new("div", new XAttribute("class", "overlays"), pictures.Select(picture => Of(picture, map)));

    private static XElement Of(ExplainedPicture picture, string map) => new(
        "figure",
        new XAttribute("class", "picture"),
        new XElement(
            "img",
            new XAttribute("src", Uri.EscapeDataString(Path.GetFileName(picture.Overlay))),
            new XAttribute("alt", $"{picture.File}, and the same with the heat of {picture.Class.Name}"),
            new XAttribute("loading", "lazy")),
        new XElement(
            "figcaption",
            new XElement("p", new XAttribute("class", "verdict"), Unbroken.KeepPercents($"{picture.Class}")),
            PictureCard.Facts(Facts(picture, map)),
            new XElement("p", new XAttribute("class", "name"), picture.File)));

    private static IEnumerable<(string Name, string Value)> Facts(ExplainedPicture picture, string map)
    {
        if (picture.Class != picture.Answer)
            yield return ("answer", Unbroken.KeepPercents($"{picture.Answer}"));
        yield return ("heat", picture.IsCold ? $"{map}: nothing supports this class" : map);
        if (picture.Note is { } note)
            yield return ("note", note);
    }
}
