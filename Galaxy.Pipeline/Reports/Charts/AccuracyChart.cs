using System.Collections.Immutable;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Draws accuracies one below the other: each a dot on its 95 % interval. Names stand above, so that it suits a narrow page.</summary>
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

    public static string Of(string title, ImmutableArray<AccuracyLine> lines)
    {
        Axis shares = Shares([.. lines.Select(line => line.Test.Interval)]);
        double bottom = Top + lines.Sum(HeightOf);
        SvgWriter svg = new(NarrowChart.Width, bottom + 34, title, Describe(lines));
        NarrowChart.DrawHeading(svg, title, []);
        foreach (double mark in shares.Marks)
        {
            double x = shares.Place(mark, Left, Right);
            svg.Line(x, Top, x, bottom, Palette.Grid);
            svg.Text(x, bottom + 20, Quantity.WholePercent(mark), new TextStyle(12, Palette.Faint, "middle"));
        }

        double top = Top;
        foreach (AccuracyLine line in lines)
        {
            DrawLine(svg, shares, line, top);
            top += HeightOf(line);
        }

        return svg.Finish();
    }

    private static double HeightOf(AccuracyLine line) => line.Remark is null ? LineHeight : LineHeight + RemarkHeight;

    private static void DrawLine(SvgWriter svg, Axis shares, AccuracyLine line, double top)
    {
        Interval interval = line.Test.Interval;
        svg.Rectangle(Left, top + 2, Right - Left, HeightOf(line) - LineHeight + 20, Palette.Background);
        svg.Text(Left, top + 17, line.Name, new TextStyle(NameSize, Palette.Ink, Bold: true));
        svg.Text(Right, top + 17, Quantity.Percent(line.Test.Accuracy), new TextStyle(NameSize, Palette.Ink, "end"));
        if (line.Remark is { } remark)
            svg.Text(Left, top + 17 + RemarkHeight, remark, new TextStyle(NameSize, Palette.Faint));
        double low = shares.Place(interval.Low, Left, Right);
        double middle = top + HeightOf(line) - 14;
        svg.Rectangle(low, middle - 2, shares.Place(interval.High, Left, Right) - low, 4, Palette.Blue);
        svg.Rectangle(shares.Place(line.Test.Accuracy, Left, Right) - 5, middle - 5, 10, 10, Palette.Blue);
    }

    /// <summary>Round shares that hold every interval.</summary>
    private static Axis Shares(ImmutableArray<Interval> intervals)
    {
        double low = intervals.Min(interval => interval.Low);
        double high = intervals.Max(interval => interval.High);
        double tick = (high - low) / Tick > MostTicks ? WideTick : Tick;
        double first = Math.Floor(low / tick) * tick;
        return new Axis(first, Math.Max(first + tick, Math.Min(1, Math.Ceiling(high / tick) * tick)), tick);
    }

    private static string Describe(ImmutableArray<AccuracyLine> lines) => string.Join("; ", lines.Select(line =>
        $"{line.Name} {Quantity.Percent(line.Test.Accuracy)}, 95 % interval {line.Test.Interval.InPercent()}{(line.Remark is null ? "" : $", {line.Remark}")}")) + ".";
}
