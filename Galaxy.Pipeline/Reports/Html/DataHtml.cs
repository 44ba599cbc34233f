using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Inspections;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Html.Sections;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>Writes the page of a set of pictures.</summary>
internal static class DataHtml
{
    public static string Of(DataInspection data) => HtmlPage.Of(
        $"{Path.GetFileName(data.Place)}: {Plural.Of(data.Listed.Count, "picture")}",
        Header(data),
        [
            new PageSection("classes", "Classes", InspectionSections.Classes(data)),
            new PageSection("pictures", "Pictures", [InspectedCard.Sheets(data)]),
            new PageSection("spreads", "Sizes and light", InspectionSections.Spreads(data)),
            new PageSection("same", "The same sky twice", InspectionSections.Same(data)),
            new PageSection("unreadable", "Not readable", InspectionSections.Unreadable(data)),
        ]);

    private static XElement Header(DataInspection data) => PageHeader.Of(
        data.Form,
        Path.GetFileName(Path.TrimEndingDirectorySeparator(data.Place)),
        [Paragraph.Lead($"{Plural.Of(data.Pictures.Length, "picture")} can be read, of {Quantity.Count(data.Listed.Count)}.")],
        [
            ("pictures", Quantity.Count(data.Listed.Count)),
            ("classes", data.Classes.IsEmpty ? Quantity.Nothing : Quantity.Count(data.Classes.Length)),
            ("size", data.Sides is { } sides ? $"{Quantity.Count((long)sides.Median)} px" : Quantity.Nothing),
            ("identical", Quantity.Count(data.Identical.Sum(group => group.Length))),
            ("of the same sky", Quantity.Count(data.SameSky.Sum(group => group.Length))),
            ("unreadable", Quantity.Count(data.Unreadable.Length)),
        ],
        Notes.Of(test: null, [.. DataText.Warnings(data)], "the output of --json"));
}
