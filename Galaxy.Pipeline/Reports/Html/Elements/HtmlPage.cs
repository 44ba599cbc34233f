using System.Text;
using System.Xml.Linq;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports.Markup;

namespace Galaxy.Pipeline.Reports.Html.Elements;

/// <summary>A page of sections: one file, without scripts, that loads nothing.</summary>
internal static class HtmlPage
{
    /// <summary>The first bytes of a page, which contain its generator.</summary>
    private const int HeadLength = 256;

    /// <param name="title">The title in the browser.</param>
    /// <param name="header">The top of the page.</param>
    /// <param name="sections">In this order; one without a body is left out.</param>
    public static string Of(string title, XElement header, IEnumerable<PageSection> sections)
    {
        PageSection[] parts = [.. sections.Where(section => !section.Body.IsEmpty)];
        return MarkupText.Of(new XElement(
            "html",
            new XAttribute("lang", "en"),
            Head(title),
            new XElement("body", header, Contents(parts), new XElement("main", parts.Select(Part)))));
    }

    /// <summary>Whether a file is a page written by Galaxy.</summary>
    public static bool IsAt(string path) =>
        Encoding.UTF8.GetString(BoundedFile.Head(path, HeadLength)).Contains(MarkupText.Of(Generator()), StringComparison.Ordinal);

    private static XElement Generator() => new("meta", new XAttribute("name", "generator"), new XAttribute("content", "Galaxy"));

    private static XElement Head(string title) => new(
        "head",
        new XElement("meta", new XAttribute("charset", "utf-8")),
        Generator(),
        new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
        new XElement("title", title),
        new XElement("style", StyleSheet.Read()));

    private static XElement Contents(IEnumerable<PageSection> sections) => new(
        "nav",
        new XAttribute("aria-label", "Contents"),
        new XElement("ul", sections.Select(section =>
            new XElement("li", new XElement("a", new XAttribute("href", $"#{section.Id}"), section.Title)))));

    private static XElement Part(PageSection section) => new(
        "section",
        new XAttribute("id", section.Id),
        new XAttribute("aria-labelledby", $"{section.Id}-title"),
        new XElement("h2", new XAttribute("id", $"{section.Id}-title"), section.Title),
        section.Body);
}
