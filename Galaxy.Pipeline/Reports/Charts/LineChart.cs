using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Values over epochs in a frame with marked axes.</summary>
/// <param name="title">What is drawn, with its unit.</param>
/// <param name="left">The frame's left edge, in pixels.</param>
/// <param name="top">Its upper edge.</param>
/// <param name="width">Its width.</param>
/// <param name="height">Its height.</param>
/// <param name="mark">Writes a mark of the upright axis.</param>
internal sealed class LineChart(string title, double left, double top, double width, double height, Func<double, string> mark)
{
    private const int MostDots = 60;

    /// <param name="svg">Drawn upon.</param>
    /// <param name="epochs">The level axis.</param>
    /// <param name="values">The upright axis.</param>
    /// <param name="training">One value per epoch; one that is not finite is left out.</param>
    /// <param name="validation">The same; null where there is none.</param>
    public void Draw(SvgWriter svg, Axis epochs, Axis values, ImmutableArray<double?> training, ImmutableArray<double?> validation)
    {
        svg.Text(left, top - 16, title, new TextStyle(14, Palette.Ink, Bold: true));
        foreach (double value in values.Marks)
        {
            double y = values.Place(value, top + height, top);
            svg.Line(left, y, left + width, y, value == 0 ? Palette.Faint : Palette.Grid);
            svg.Text(left - 8, y + 4, mark(value), new TextStyle(12, Palette.Faint, "end"));
        }

        foreach (double epoch in epochs.Marks.Prepend(1).Distinct().Where(epoch => epoch >= 1 && epoch <= training.Length))
            svg.Text(epochs.Place(epoch, left, left + width), top + height + 20, Quantity.Mark(epoch), new TextStyle(12, Palette.Faint, "middle"));
        svg.Text(left + width / 2, top + height + 42, "epoch", new TextStyle(12, Palette.Faint, "middle"));
        DrawCurve(svg, epochs, values, validation, Palette.Vermilion, dashed: true);
        DrawCurve(svg, epochs, values, training, Palette.Blue, dashed: false);
    }

    private void DrawCurve(SvgWriter svg, Axis epochs, Axis values, ImmutableArray<double?> series, string colour, bool dashed)
    {
        (double X, double Y)[] points = [.. series
            .Select((value, index) => (Value: value ?? double.NaN, X: epochs.Place(index + 1, left, left + width)))
            .Where(point => double.IsFinite(point.Value))
            .Select(point => (point.X, values.Place(point.Value, top + height, top)))];
        if (points.Length > 1)
            svg.Curve(points, colour, dashed);
        if (points.Length <= MostDots)
            foreach ((double x, double y) in points)
                svg.Dot(x, y, colour);
    }
}
