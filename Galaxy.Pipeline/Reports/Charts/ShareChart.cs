using System.Xml.Linq;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>A square frame whose two axes go from 0 to 1.</summary>
/// <param name="Left">Its left edge, in pixels.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Side">Its width and height.</param>
internal sealed record ShareChart(double Left, double Top, double Side)
{
    private static readonly Axis Shares = new(0, 1, 0.2);

    /// <summary>The pixels of a point.</summary>
    public (double X, double Y) Place(double x, double y) => (Shares.Place(x, Left, Left + Side), Shares.Place(y, Top + Side, Top));

    /// <summary>Grid, marks and axis labels.</summary>
    public IEnumerable<XElement> Axes(string level, string upright) =>
    [
        .. Shares.Marks.SelectMany(Mark),
        Svg.Text(Left + Side / 2, Top + Side + 42, level, new TextStyle(13, Palette.Faint, "middle")),
        Svg.Text(Left - 42, Top + Side / 2, upright, new TextStyle(13, Palette.Faint, "middle", -90)),
    ];

    /// <summary>From the lower left to the upper right.</summary>
    public XElement Diagonal() => Svg.Curve([Place(0, 0), Place(1, 1)], Palette.Faint, dashed: true);

    private IEnumerable<XElement> Mark(double share)
    {
        (double x, double y) = Place(share, share);
        string color = share == 0 ? Palette.Faint : Palette.Grid;
        return
        [
            Svg.Line(Left, y, Left + Side, y, color),
            Svg.Line(x, Top, x, Top + Side, color),
            Svg.Text(Left - 8, y + 4, Quantity.Mark(share), new TextStyle(12, Palette.Faint, "end")),
            Svg.Text(x, Top + Side + 20, Quantity.Mark(share), new TextStyle(12, Palette.Faint, "middle")),
        ];
    }
}
