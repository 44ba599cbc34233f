using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>
/// Draws accuracies one below the other, each as a dot on its 95 % interval. Names are above the lines, so that the chart fits a narrow page.
/// </summary>
internal static class AccuracyChart
{
    private const double Left = NarrowChart.Margin;
    private const double Right = NarrowChart.Width - NarrowChart.Margin;
    private const double Top = 48;
    private const double LineHeight = 46;
    private const double RemarkHeight = 18;
    private const double Tick = 0.05;
    private const double WideTick = 0.1;
    private const double MostTicks = 8;
    private const double NameSize = 13;

    public static XElement Of(string title, ImmutableArray<AccuracyLine> lines)
    {
        Axis shares = Shares([.. lines.Select(line => line.Test.Interval)]);
        double bottom = Top + lines.Sum(HeightOf);
        return Svg.Drawing(NarrowChart.Width, bottom + 34, title, Describe(lines), [
            .. NarrowChart.Heading(title, []),
            .. shares.Marks.SelectMany(mark => Mark(mark, shares.Place(mark, Left, Right), bottom)),
            .. lines.SelectMany((line, index) => Line(shares, line, Top + lines.Take(index).Sum(HeightOf))),
        ]);
    }

    private static double HeightOf(AccuracyLine line) => line.Remark is null ? LineHeight : LineHeight + RemarkHeight;

    private static IEnumerable<XElement> Mark(double share, double x, double bottom) =>
    [
        Svg.Line(x, Top, x, bottom, Palette.Grid),
        Svg.Text(x, bottom + 20, Quantity.WholePercent(share), new TextStyle(12, Palette.Faint, "middle")),
    ];

    private static IEnumerable<XElement> Line(Axis shares, AccuracyLine line, double top)
    {
        double low = shares.Place(line.Test.Interval.Low, Left, Right);
        double high = shares.Place(line.Test.Interval.High, Left, Right);
        double middle = top + HeightOf(line) - 14;
        return
        [
            Svg.Rectangle(Left, top + 2, Right - Left, HeightOf(line) - LineHeight + 20, Palette.Background),
            Svg.Text(Left, top + 17, line.Name, new TextStyle(NameSize, Palette.Ink, Bold: true)),
            Svg.Text(Right, top + 17, Quantity.Percent(line.Test.Accuracy), new TextStyle(NameSize, Palette.Ink, "end")),
            .. line.Remark is { } remark
                ? [Svg.Text(Left, top + 17 + RemarkHeight, remark, new TextStyle(NameSize, Palette.Faint))]
                : (XElement[])[],
            Svg.Rectangle(low, middle - 2, high - low, 4, Palette.Blue),
            Svg.Rectangle(shares.Place(line.Test.Accuracy, Left, Right) - 5, middle - 5, 10, 10, Palette.Blue),
        ];
    }

    /// <summary>An axis with round ends that contains every interval.</summary>
    private static Axis Shares(ImmutableArray<Interval> intervals)
    {
        double low = intervals.Min(interval => interval.Low);
        double high = intervals.Max(interval => interval.High);
        double tick = (high - low) / Tick > MostTicks ? WideTick : Tick;
        double first = Math.Floor(low / tick) * tick;
        return new Axis(first, Math.Max(first + tick, Math.Min(1, Math.Ceiling(high / tick) * tick)), tick);
    }

    private static string Describe(ImmutableArray<AccuracyLine> lines) => string.Join("; ", lines.Select(line =>
        $"{line.Name} {Quantity.Percent(line.Test.Accuracy)}, 95 % interval {line.Test.Interval.InPercent()}"
        + (line.Remark is null ? "" : $", {line.Remark}"))) + ".";
}
