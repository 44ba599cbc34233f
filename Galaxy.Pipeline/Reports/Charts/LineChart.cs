using System.Collections.Immutable;
using System.Xml.Linq;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Values over epochs in a frame with marked axes.</summary>
/// <param name="title">What is drawn, with its unit.</param>
/// <param name="left">The frame's left edge, in pixels.</param>
/// <param name="top">Its upper edge.</param>
/// <param name="width">Its width.</param>
/// <param name="height">Its height.</param>
/// <param name="mark">Writes a mark of the vertical axis.</param>
internal sealed class LineChart(string title, double left, double top, double width, double height, Func<double, string> mark)
{
    private const int MostDots = 60;

    /// <param name="epochs">The horizontal axis.</param>
    /// <param name="values">The vertical axis.</param>
    /// <param name="training">One value per epoch; values that are not finite are left out.</param>
    /// <param name="validation">The same; null where there is none.</param>
    public IEnumerable<XElement> Of(Axis epochs, Axis values, ImmutableArray<double?> training, ImmutableArray<double?> validation) =>
    [
        Svg.Text(left, top - 16, title, new TextStyle(14, Palette.Ink, Bold: true)),
        .. values.Marks.SelectMany(value => Level(value, values.Place(value, top + height, top))),
        .. epochs.Marks.Prepend(1).Distinct().Where(epoch => epoch >= 1 && epoch <= training.Length).Select(epoch => Epoch(epoch, epochs)),
        Svg.Text(left + width / 2, top + height + 42, "epoch", new TextStyle(12, Palette.Faint, "middle")),
        .. Curve(epochs, values, validation, Palette.Vermilion, dashed: true),
        .. Curve(epochs, values, training, Palette.Blue, dashed: false),
    ];

    private IEnumerable<XElement> Level(double value, double y) =>
    [
        Svg.Line(left, y, left + width, y, value == 0 ? Palette.Faint : Palette.Grid),
        Svg.Text(left - 8, y + 4, mark(value), new TextStyle(12, Palette.Faint, "end")),
    ];

    private XElement Epoch(double epoch, Axis epochs) =>
        Svg.Text(epochs.Place(epoch, left, left + width), top + height + 20, Quantity.Mark(epoch), new TextStyle(12, Palette.Faint, "middle"));

    private IEnumerable<XElement> Curve(Axis epochs, Axis values, ImmutableArray<double?> series, string color, bool dashed)
    {
        (double X, double Y)[] points = [.. series
            .Select((value, index) => (Value: value ?? double.NaN, X: epochs.Place(index + 1, left, left + width)))
            .Where(point => double.IsFinite(point.Value))
            .Select(point => (point.X, values.Place(point.Value, top + height, top)))];
        return
        [
            .. points.Length > 1 ? [Svg.Curve(points, color, dashed)] : (XElement[])[],
            .. points.Length <= MostDots ? points.Select(point => Svg.Dot(point.X, point.Y, color)) : [],
        ];
    }
}
