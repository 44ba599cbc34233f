namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>A square frame whose two axes go from 0 to 1.</summary>
/// <param name="svg">Drawn upon.</param>
/// <param name="left">The frame's left edge, in pixels.</param>
/// <param name="top">Its upper edge.</param>
/// <param name="side">Its width and height.</param>
internal sealed class ShareChart(SvgWriter svg, double left, double top, double side)
{
    private static readonly Axis Shares = new(0, 1, 0.2);

    public double Left => left;

    public double Top => top;

    public double Side => side;

    /// <summary>The pixels of a point.</summary>
    public (double X, double Y) Place(double x, double y) => (Shares.Place(x, left, left + side), Shares.Place(y, top + side, top));

    /// <summary>Grid, marks and what the axes mean.</summary>
    public void DrawAxes(string level, string upright)
    {
        foreach (double mark in Shares.Marks)
        {
            (double x, double y) = Place(mark, mark);
            svg.Line(left, y, left + side, y, mark == 0 ? Palette.Faint : Palette.Grid);
            svg.Line(x, top, x, top + side, mark == 0 ? Palette.Faint : Palette.Grid);
            svg.Text(left - 8, y + 4, Quantity.Mark(mark), new TextStyle(12, Palette.Faint, "end"));
            svg.Text(x, top + side + 20, Quantity.Mark(mark), new TextStyle(12, Palette.Faint, "middle"));
        }

        svg.Text(left + side / 2, top + side + 42, level, new TextStyle(13, Palette.Faint, "middle"));
        svg.Text(left - 42, top + side / 2, upright, new TextStyle(13, Palette.Faint, "middle", -90));
    }

    /// <summary>From the lower left to the upper right.</summary>
    public void DrawDiagonal() => svg.Curve([Place(0, 0), Place(1, 1)], Palette.Faint, dashed: true);
}
