using System.Globalization;
using System.Xml.Linq;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Drawings and their shapes as SVG elements; lengths are in pixels.</summary>
internal static class Svg
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    /// <summary>A drawing with its own background, and a title and a description for readers who cannot see it.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="title">What it is.</param>
    /// <param name="description">What it shows, in words.</param>
    /// <param name="shapes">Its shapes; later ones cover earlier ones.</param>
    public static XElement Drawing(double width, double height, string title, string description, IEnumerable<XElement> shapes) => new(
        Namespace + "svg",
        new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
        new XAttribute("width", Number(width)),
        new XAttribute("height", Number(height)),
        new XAttribute("role", "img"),
        new XAttribute("font-family", "system-ui, Segoe UI, Helvetica, Arial, sans-serif"),
        new XElement(Namespace + "title", title),
        new XElement(Namespace + "desc", description),
        Rectangle(0, 0, width, height, Palette.Background),
        shapes);

    public static XElement Rectangle(double x, double y, double width, double height, string fill) => Shape(
        "rect", ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("fill", fill));

    public static XElement Line(double x1, double y1, double x2, double y2, string color) => Shape(
        "line", ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), ("stroke", color), ("stroke-width", "1"));

    public static XElement Dot(double x, double y, string color) => Shape(
        "circle", ("cx", Number(x)), ("cy", Number(y)), ("r", "2.5"), ("fill", color));

    /// <summary>A line through points.</summary>
    public static XElement Curve(IEnumerable<(double X, double Y)> points, string color, bool dashed = false) => Shape(
        "polyline", ("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))),
        ("fill", "none"), ("stroke", color), ("stroke-width", "2"), ("stroke-linejoin", "round"), ("stroke-dasharray", dashed ? "6 4" : "none"));

    /// <summary>A line of text.</summary>
    public static XElement Text(double x, double y, string text, TextStyle style) => new(
        Namespace + "text",
        new XAttribute("x", Number(x)),
        new XAttribute("y", Number(y)),
        new XAttribute("font-size", Number(style.Size)),
        new XAttribute("fill", style.Color),
        new XAttribute("text-anchor", style.Anchor),
        style.Bold ? new XAttribute("font-weight", "600") : null,
        style.Angle == 0 ? null : new XAttribute("transform", $"rotate({Number(style.Angle)} {Number(x)} {Number(y)})"),
        text);

    private static XElement Shape(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        XElement shape = new(Namespace + name);
        foreach ((string attribute, string value) in attributes)
            shape.SetAttributeValue(attribute, value);
        return shape;
    }

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
