using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Draws a curve per class in a square frame. A key below gives each curve's area, the largest first.</summary>
internal static class ClassCurvesChart
{
    /// <summary>More cannot be told apart.</summary>
    private const int MostCurves = 40;

    private const double KeyText = NarrowChart.Left + 40;
    private const double KeySize = 14;
    private const double KeyLine = 24;

    /// <summary>From the frame's lower edge to the key, past the axis's marks and label.</summary>
    private const double KeyGap = 72;

    /// <param name="title">What the curves are.</param>
    /// <param name="summary">Text below the title; it also describes the drawing to readers who cannot see it.</param>
    /// <param name="axes">What the horizontal and the vertical axis mean.</param>
    /// <param name="curves">One per class, in the order of the classes; one without points is left out.</param>
    /// <param name="diagonal">Whether to draw the diagonal of random guessing, from (0, 0) to (1, 1).</param>
    public static XElement Of(
        string title, string summary, (string Level, string Upright) axes, ImmutableArray<ClassCurve> curves, bool diagonal)
    {
        (ClassCurve Curve, int Class)[] drawn = Drawn(curves);
        if (drawn.Length < curves.Count(curve => curve.Area is not null))
            summary = $"{summary}; drawn are the {drawn.Length} classes with the smallest areas";
        IReadOnlyList<string> words = NarrowChart.Wrap(summary);
        ShareChart chart = new(NarrowChart.Left, NarrowChart.FrameTop(words), NarrowChart.Side);
        double keyTop = chart.Top + chart.Side + KeyGap;
        return Svg.Drawing(
            WidthOf(drawn), keyTop + KeyLine * drawn.Length, title, $"{summary}. {string.Join("; ", drawn.Select(entry => Label(entry.Curve)))}.",
            [
                .. NarrowChart.Heading(title, words),
                .. chart.Axes(axes.Level, axes.Upright),
                .. diagonal ? [chart.Diagonal()] : (XElement[])[],
                .. drawn.Select(entry => Line(entry.Curve.Points.Select(point => chart.Place(point.X, point.Y)), entry.Class)),
                .. drawn
                    .OrderByDescending(entry => entry.Curve.Area)
                    .SelectMany((entry, index) => Key(entry.Curve, entry.Class, keyTop + index * KeyLine)),
            ]);
    }

    /// <summary>The curves with points, in the order of the classes; of many, those with the smallest areas.</summary>
    private static (ClassCurve Curve, int Class)[] Drawn(ImmutableArray<ClassCurve> curves) =>
    [
        .. curves.Select((curve, label) => (Curve: curve, Class: label))
            .Where(entry => entry.Curve.Area is not null)
            .OrderBy(entry => entry.Curve.Area)
            .Take(MostCurves)
            .OrderBy(entry => entry.Class),
    ];

    private static double WidthOf((ClassCurve Curve, int Class)[] drawn)
    {
        double longest = drawn.Select(entry => TextWidth.Of(Label(entry.Curve), KeySize)).DefaultIfEmpty(0).Max();
        return Math.Max(NarrowChart.Width, KeyText + longest + NarrowChart.Margin);
    }

    private static IEnumerable<XElement> Key(ClassCurve curve, int label, double y) =>
    [
        Line([(NarrowChart.Left, y - 5), (NarrowChart.Left + 28, y - 5)], label),
        Svg.Text(KeyText, y, Label(curve), new TextStyle(KeySize, Palette.Ink)),
    ];

    private static XElement Line(IEnumerable<(double X, double Y)> points, int label) =>
        Svg.Curve(points, Palette.OfClass(label), Palette.IsDashed(label));

    private static string Label(ClassCurve curve) => $"{curve.Name} {Quantity.Score(curve.Area)}";
}
