using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Draws a curve per class in a square frame, with a key below it that has each curve's area, the largest first.</summary>
internal static class ClassCurvesSvg
{
    private const double KeyText = NarrowChart.Left + 40;
    private const double KeySize = 14;
    private const double KeyLine = 24;

    /// <summary>From a frame's lower edge to the key, past the axis's marks and words.</summary>
    private const double KeyGap = 72;

    /// <param name="title">What the curves are.</param>
    /// <param name="summary">Words below it, which also describe the drawing to who cannot see it.</param>
    /// <param name="axes">What the level and the upright axis mean.</param>
    /// <param name="curves">One per class, in the order of the classes; one without points is left out.</param>
    /// <param name="diagonal">Whether to draw what guessing gives, from (0, 0) to (1, 1).</param>
    public static string Of(string title, string summary, (string Level, string Upright) axes, ImmutableArray<ClassCurve> curves, bool diagonal)
    {
        (ClassCurve Curve, int Class)[] drawn = [.. curves.Select((curve, label) => (curve, label)).Where(entry => entry.curve.Area is not null)];
        IReadOnlyList<string> words = NarrowChart.Wrap(summary);
        double top = NarrowChart.FrameTop(words);
        double keyTop = top + NarrowChart.Side + KeyGap;
        double longest = drawn.Select(entry => TextWidth.Of(Label(entry.Curve), KeySize)).DefaultIfEmpty(0).Max();
        SvgWriter svg = new(
            Math.Max(NarrowChart.Width, KeyText + longest + NarrowChart.Margin), keyTop + KeyLine * drawn.Length, title,
            $"{summary}. {string.Join("; ", drawn.Select(entry => Label(entry.Curve)))}.");
        NarrowChart.DrawHeading(svg, title, words);
        ShareChart chart = new(svg, NarrowChart.Left, top, NarrowChart.Side);
        chart.DrawAxes(axes.Level, axes.Upright);
        if (diagonal)
            chart.DrawDiagonal();
        foreach ((ClassCurve curve, int label) in drawn)
            svg.Curve(curve.Points.Select(point => chart.Place(point.X, point.Y)), Palette.OfClass(label), Palette.IsDashed(label));
        DrawKey(svg, keyTop, [.. drawn.OrderByDescending(entry => entry.Curve.Area)]);
        return svg.Finish();
    }

    private static void DrawKey(SvgWriter svg, double top, (ClassCurve Curve, int Class)[] drawn)
    {
        for (int index = 0; index < drawn.Length; index++)
        {
            double y = top + index * KeyLine;
            svg.Curve([(NarrowChart.Left, y - 5), (NarrowChart.Left + 28, y - 5)], Palette.OfClass(drawn[index].Class), Palette.IsDashed(drawn[index].Class));
            svg.Text(KeyText, y, Label(drawn[index].Curve), new TextStyle(KeySize, Palette.Ink));
        }
    }

    private static string Label(ClassCurve curve) => $"{curve.Name} {Quantity.Score(curve.Area)}";
}
