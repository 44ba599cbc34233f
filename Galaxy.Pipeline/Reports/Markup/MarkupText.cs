using System.Collections.Frozen;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Galaxy.Pipeline.Reports.Markup;

/// <summary>
/// Writes a tree as text: a drawing as SVG, a page as HTML that is also well-formed XML, so that both kinds of parser read the same tree.
/// Strings in the tree are text, never markup; a character that XML cannot hold becomes U+FFFD.
/// </summary>
internal static class MarkupText
{
    /// <summary>HTML elements without content and end tag.</summary>
    private static readonly FrozenSet<XName> Void = ["meta", "img", "br"];

    /// <summary>Inline HTML elements: a line break after one would show as a space.</summary>
    private static readonly FrozenSet<XName> Inline = ["a", "code", "img", "small", "span", "strong", "td", "th"];

    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize };

    /// <param name="root">The element <c>html</c> of a page, or <c>svg</c> of a drawing.</param>
    public static string Of(XElement root)
    {
        StringBuilder text = new(root.Name == "html" ? "<!DOCTYPE html>\n" : "");
        using (XmlWriter xml = XmlWriter.Create(text, Settings))
            Write(xml, root);
        return text.ToString();
    }

    private static void Write(XmlWriter xml, XElement element)
    {
        xml.WriteStartElement(element.Name.LocalName, element.Name.NamespaceName);
        foreach (XAttribute attribute in element.Attributes())
            xml.WriteAttributeString(attribute.Name.LocalName, LegalText.Of(attribute.Value));
        foreach (XNode node in element.Nodes())
            WriteChild(xml, element, node);
        WriteEnd(xml, element);
        if (!Inline.Contains(element.Name))
            xml.WriteWhitespace("\n");
    }

    private static void WriteChild(XmlWriter xml, XElement parent, XNode node)
    {
        if (node is XElement child)
            Write(xml, child);
        else if (node is XText text && parent.Name == "style")
            xml.WriteRaw(text.Value);
        else if (node is XText words)
            xml.WriteString(LegalText.Of(words.Value));
        else
            throw new InvalidOperationException($"Neither an element nor text: {node}.");
    }

    /// <summary>In HTML, an empty element with an end tag has no short form.</summary>
    private static void WriteEnd(XmlWriter xml, XElement element)
    {
        if (element.Name.Namespace == XNamespace.None && !Void.Contains(element.Name))
            xml.WriteFullEndElement();
        else
            xml.WriteEndElement();
    }
}
