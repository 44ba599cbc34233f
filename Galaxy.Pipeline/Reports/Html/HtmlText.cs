using System.Collections.Frozen;
using System.Text;

namespace Galaxy.Pipeline.Reports.Html;

/// <summary>Writes a page as HTML that is well-formed XML as well, so that both kinds of reader get the same tree.</summary>
internal static class HtmlText
{
    private static readonly FrozenSet<string> Void = ["meta", "img", "br"];

    /// <summary>Elements behind which a line break changes nothing.</summary>
    private static readonly FrozenSet<string> Blocks =
    [
        "head", "meta", "title", "style", "body", "header", "main", "footer", "nav", "section", "div", "h1", "h2", "p", "ul", "li", "dl", "dt", "dd",
        "details", "summary", "figure", "figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "pre",
    ];

    /// <summary>A whole document.</summary>
    /// <param name="page">Its <c>html</c> element.</param>
    public static string Of(Html.Element page)
    {
        StringBuilder text = new("<!DOCTYPE html>\n");
        Append(text, page);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, Html node)
    {
        switch (node)
        {
            case Html.Text words:
                text.Append(Escape(words.Value));
                break;
            case Html.Verbatim verbatim:
                text.Append(verbatim.Value);
                break;
            case Html.Element element:
                Append(text, element);
                break;
            default:
                throw new InvalidOperationException($"Unknown node {node}.");
        }
    }

    private static void Append(StringBuilder text, Html.Element element)
    {
        text.Append('<').Append(element.Name);
        foreach ((string name, string value) in element.Attributes)
            text.Append($" {name}=\"{Escape(value)}\"");
        if (Void.Contains(element.Name))
        {
            text.Append("/>");
        }
        else
        {
            text.Append('>');
            foreach (Html child in element.Children)
                Append(text, child);
            text.Append($"</{element.Name}>");
        }

        if (Blocks.Contains(element.Name))
            text.Append('\n');
    }

    private static string Escape(string text) =>
        new StringBuilder(LegalText.Of(text)).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").ToString();
}
