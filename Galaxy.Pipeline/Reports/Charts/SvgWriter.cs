using System.Globalization;
using System.Text;
using System.Xml;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Writes a drawing as SVG: its own background, a title and a description for who cannot see it, all text escaped.</summary>
internal sealed class SvgWriter
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        OmitXmlDeclaration = true,
        CheckCharacters = true,
    };

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;

    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="title">What it is.</param>
    /// <param name="description">What it shows, in words.</param>
    public SvgWriter(double width, double height, string title, string description)
    {
        _xml = XmlWriter.Create(_text, Settings);
        _xml.WriteStartElement("svg", Namespace);
        Attributes(("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("width", Number(width)), ("height", Number(height)),
            ("role", "img"), ("font-family", "system-ui, Segoe UI, Helvetica, Arial, sans-serif"));
        _xml.WriteElementString("title", Namespace, LegalText.Of(title));
        _xml.WriteElementString("desc", Namespace, LegalText.Of(description));
        Rectangle(0, 0, width, height, Palette.Background);
    }

    public void Rectangle(double x, double y, double width, double height, string fill) =>
        Empty("rect", ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("fill", fill));

    public void Line(double x1, double y1, double x2, double y2, string colour) =>
        Empty("line", ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), ("stroke", colour), ("stroke-width", "1"));

    public void Dot(double x, double y, string colour) =>
        Empty("circle", ("cx", Number(x)), ("cy", Number(y)), ("r", "2.5"), ("fill", colour));

    /// <summary>A line through points.</summary>
    public void Curve(IEnumerable<(double X, double Y)> points, string colour, bool dashed) =>
        Empty("polyline", ("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))),
            ("fill", "none"), ("stroke", colour), ("stroke-width", "2"), ("stroke-linejoin", "round"),
            ("stroke-dasharray", dashed ? "6 4" : "none"));

    /// <summary>A line of text.</summary>
    public void Text(double x, double y, string text, TextStyle style)
    {
        _xml.WriteStartElement("text", Namespace);
        Attributes(("x", Number(x)), ("y", Number(y)), ("font-size", Number(style.Size)), ("fill", style.Colour), ("text-anchor", style.Anchor));
        if (style.Bold)
            Attributes(("font-weight", "600"));
        if (style.Angle != 0)
            Attributes(("transform", $"rotate({Number(style.Angle)} {Number(x)} {Number(y)})"));
        _xml.WriteString(LegalText.Of(text));
        _xml.WriteEndElement();
    }

    /// <summary>The finished drawing.</summary>
    public string Finish()
    {
        _xml.WriteEndElement();
        _xml.Dispose();
        return $"{_text}\n";
    }

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    private void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        Attributes(attributes);
        _xml.WriteEndElement();
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach ((string name, string value) in attributes)
            _xml.WriteAttributeString(name, value);
    }
}
