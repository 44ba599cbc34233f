using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>A page of parts: one file without a script, that fetches nothing.</summary>
internal static class HtmlPage
{
    /// <param name="title">What a browser calls it.</param>
    /// <param name="header">What is first read.</param>
    /// <param name="sections">In this order.</param>
    public static string Of(string title, Html header, IEnumerable<PageSection> sections)
    {
        (PageSection Section, ImmutableArray<Html> Body)[] parts =
            [.. sections.Select(section => (section, Body: section.Body.ToImmutableArray())).Where(part => part.Body.Length > 0)];
        return HtmlText.Of(Html.Tag(
            "html",
            Head(title),
            Html.Tag(
                "body",
                header,
                Contents(parts.Select(part => part.Section)),
                Html.Tag("main", parts.Select(part => Part(part.Section, part.Body))))).With("lang", "en"));
    }

    private static Html Head(string title) => Html.Tag(
        "head",
        Html.Tag("meta").With("charset", "utf-8"),
        Html.Tag("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
        Html.Tag("title", title),
        Html.Tag("style", new Html.Verbatim(StyleSheet.Read())));

    private static Html Contents(IEnumerable<PageSection> sections) => Html
        .Tag("nav", Html.Tag("ul", sections.Select(section => Html.Tag("li", Html.Tag("a", section.Title).With("href", $"#{section.Id}")))))
        .With("aria-label", "Contents");

    private static Html Part(PageSection section, IEnumerable<Html> body) => Html
        .Tag("section", [Html.Tag("h2", section.Title).With("id", $"{section.Id}-title"), .. body])
        .With("id", section.Id).With("aria-labelledby", $"{section.Id}-title");
}
