using System.Xml.Linq;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Html.Sections;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>Writes explain.html.</summary>
internal static class ExplanationHtml
{
    public static string Of(ExplanationContent content) => HtmlPage.Of(
        $"{content.Network.Name}: where it looks",
        Header(content),
        content.ByClass.Select((part, index) => new PageSection(
            $"class-{index + 1}", part.Class, [ExplanationCard.Sheet(part.Pictures, content.Map)])));

    private static XElement Header(ExplanationContent content) => PageHeader.Of(
        "Where the network looks",
        content.Network.Name,
        [
            Paragraph.Lead(
                $"{Plural.Of(content.Explained.Rows.Length, "picture")}, as they are and tinted where {content.Explained.Layer.Name} "
                + "found support for the class: the lighter, the more."),
            Paragraph.Aside(
                "Heat maps by Grad-CAM (Selvaraju et al., 2017). The hottest place of each picture counts as one: heat says where, not how much."),
        ],
        [
            ("pictures", Quantity.Count(content.Explained.Rows.Length)),
            ("heat map of", content.Map),
            .. content.ByClass.Select(part => (part.Class, Quantity.Count(part.Pictures.Length))),
        ],
        Notes.Of(test: null, [.. content.Explained.Failed.Select(problem => $"{problem}")], "the output of --json"));
}
