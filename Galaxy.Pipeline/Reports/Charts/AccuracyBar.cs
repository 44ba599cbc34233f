using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Draws a test's accuracy with its interval beside what always answering the largest class would give.</summary>
internal static class AccuracyBar
{
    private const double Width = 450;
    private const double Height = 94;
    private const double Left = 12;
    private const double Right = 438;
    private const double Top = 28;
    private const double Thickness = 22;
    private const double Stroke = 2.5;
    private const double Whisker = 7;
    private const double Edge = 1.5;

    public static string Of(Evaluation test)
    {
        SvgWriter svg = new(Width, Height, "Accuracy beside the largest class", Description(test));
        svg.Rectangle(Left, Top, Right - Left, Thickness, Palette.Grid);
        svg.Rectangle(Left, Top, X(test.Accuracy) - Left, Thickness, Palette.Blue);
        DrawInterval(svg, test.Interval);
        Label(svg, test.Accuracy, Top - 10, $"accuracy {Unbroken.Percent(test.Accuracy)}", Palette.Ink);
        DrawOutlined(svg, [(X(test.MajorityBaseline) - Stroke / 2, Top - 4, Stroke, Thickness + 8)], Palette.Vermilion);
        Label(svg, test.MajorityBaseline, Top + Thickness + 18, $"largest class {Unbroken.Percent(test.MajorityBaseline)}", Palette.Ink);
        DrawScale(svg);
        return svg.Finish();
    }

    private static void DrawInterval(SvgWriter svg, Interval interval)
    {
        double middle = Top + Thickness / 2;
        (double low, double high) = (X(interval.Low), X(interval.High));
        DrawOutlined(
            svg,
            [
                (low, middle - Stroke / 2, high - low, Stroke),
                (low - Stroke / 2, middle - Whisker, Stroke, 2 * Whisker),
                (high - Stroke / 2, middle - Whisker, Stroke, 2 * Whisker),
            ],
            Palette.Ink);
    }

    /// <summary>Bars with an edge in the background's colour: they show on the accuracy's bar by day and by night.</summary>
    private static void DrawOutlined(SvgWriter svg, ReadOnlySpan<(double X, double Y, double Width, double Height)> bars, string colour)
    {
        foreach ((double x, double y, double width, double height) in bars)
            svg.Rectangle(x - Edge, y - Edge, width + 2 * Edge, height + 2 * Edge, Palette.Background);
        foreach ((double x, double y, double width, double height) in bars)
            svg.Rectangle(x, y, width, height, colour);
    }

    private static void DrawScale(SvgWriter svg)
    {
        foreach (double mark in new Axis(0, 1, 0.25).Marks)
            Label(svg, mark, Height - 4, Unbroken.Of(Quantity.WholePercent(mark)), Palette.Faint);
    }

    /// <summary>Words about a place on the bar, kept inside the drawing.</summary>
    private static void Label(SvgWriter svg, double share, double y, string text, string colour)
    {
        double half = TextWidth.Of(text, 13) / 2;
        svg.Text(Math.Clamp(X(share), half + 2, Width - half - 2), y, text, new TextStyle(13, colour, "middle"));
    }

    private static double X(double share) => Left + share * (Right - Left);

    private static string Description(Evaluation test) =>
        $"A bar from 0 to 100 %: accuracy {Unbroken.Percent(test.Accuracy)}, 95 % interval {Unbroken.Range(test.Interval)}; "
        + $"always answering the largest class gives {Unbroken.Percent(test.MajorityBaseline)}.";
}
