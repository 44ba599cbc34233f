using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Text;

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

    public static XElement Of(Evaluation test) => Svg.Drawing(
        Width, Height, "Accuracy beside the largest class", Description(test),
        [
            Svg.Rectangle(Left, Top, Right - Left, Thickness, Palette.Grid),
            Svg.Rectangle(Left, Top, X(test.Accuracy) - Left, Thickness, Palette.Blue),
            .. WhiskersOf(test.Interval),
            Label(test.Accuracy, Top - 10, $"accuracy {Unbroken.Percent(test.Accuracy)}", Palette.Ink),
            .. Outlined([(X(test.MajorityBaseline) - Stroke / 2, Top - 4, Stroke, Thickness + 8)], Palette.Vermilion),
            Label(test.MajorityBaseline, Top + Thickness + 18, $"largest class {Unbroken.Percent(test.MajorityBaseline)}", Palette.Ink),
            .. new Axis(0, 1, 0.25).Marks.Select(mark => Label(mark, Height - 4, Unbroken.Of(Quantity.WholePercent(mark)), Palette.Faint)),
        ]);

    private static IEnumerable<XElement> WhiskersOf(Interval interval)
    {
        double middle = Top + Thickness / 2;
        (double low, double high) = (X(interval.Low), X(interval.High));
        return Outlined(
            [
                (low, middle - Stroke / 2, high - low, Stroke),
                (low - Stroke / 2, middle - Whisker, Stroke, 2 * Whisker),
                (high - Stroke / 2, middle - Whisker, Stroke, 2 * Whisker),
            ],
            Palette.Ink);
    }

    /// <summary>Bars outlined in the background color, so that they show on the accuracy's bar, light or dark.</summary>
    private static IEnumerable<XElement> Outlined((double X, double Y, double Width, double Height)[] bars, string color) =>
    [
        .. bars.Select(bar => Svg.Rectangle(bar.X - Edge, bar.Y - Edge, bar.Width + 2 * Edge, bar.Height + 2 * Edge, Palette.Background)),
        .. bars.Select(bar => Svg.Rectangle(bar.X, bar.Y, bar.Width, bar.Height, color)),
    ];

    /// <summary>A label for a place on the bar, kept inside the drawing.</summary>
    private static XElement Label(double share, double y, string text, string color)
    {
        double half = TextWidth.Of(text, 13) / 2;
        return Svg.Text(Math.Clamp(X(share), half + 2, Width - half - 2), y, text, new TextStyle(13, color, "middle"));
    }

    private static double X(double share) => Left + share * (Right - Left);

    private static string Description(Evaluation test) =>
        $"A bar from 0 to 100 %: accuracy {Unbroken.Percent(test.Accuracy)}, 95 % interval {Unbroken.Range(test.Interval)}; "
        + $"always answering the largest class gives {Unbroken.Percent(test.MajorityBaseline)}.";
}
