using System.Xml.Linq;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Inspections;
using Galaxy.Pipeline.Reports.Html.Elements;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>Pictures of a set, in small.</summary>
internal static class InspectedCard
{
    /// <summary>A sheet for each class, in the classes' order; one sheet if there are none.</summary>
    public static XElement Sheets(DataInspection data) => new("div", data.Pictures
        .Where(picture => picture.Thumbnail is not null)
        .GroupBy(picture => data.Listed[picture.Index].Label)
        .OrderBy(same => same.Key)
        .SelectMany(same => Sheet(data, same.Key, same)));

    private static IEnumerable<XElement> Sheet(DataInspection data, ushort label, IEnumerable<InspectedPicture> pictures)
    {
        if (!data.Classes.IsEmpty)
            yield return new XElement("h3", data.Classes[label]);
        yield return new XElement("div", new XAttribute("class", "sheet"), pictures.Select(picture => Of(data, picture)));
    }

    private static XElement Of(DataInspection data, InspectedPicture picture)
    {
        Image image = picture.Thumbnail!;
        string name = data.Listed[picture.Index].Name;
        return new XElement(
            "figure",
            new XAttribute("class", "picture"),
            new XElement(
                "img",
                new XAttribute("src", $"data:image/png;base64,{Convert.ToBase64String(PngFile.Encode(image))}"),
                new XAttribute("width", image.Width),
                new XAttribute("height", image.Height),
                new XAttribute("alt", data.Classes.IsEmpty ? $"Picture {name}" : $"Picture {name}: {data.Classes[data.Listed[picture.Index].Label]}"),
                new XAttribute("loading", "lazy")),
            new XElement(
                "figcaption",
                PictureCard.Facts(("size", $"{picture.Width}×{picture.Height}")),
                new XElement("p", new XAttribute("class", "name"), name)));
    }
}
