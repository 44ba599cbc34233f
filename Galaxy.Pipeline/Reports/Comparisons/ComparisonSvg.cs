using System.Text;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports;

/// <summary>Draws a comparison: a line per network, its accuracy as a dot on its 95 % interval.</summary>
public static class ComparisonSvg
{
    private const double Width = 760;
    private const double Left = 190;
    private const double Right = 640;
    private const double Top = 78;
    private const double RowHeight = 34;
    private const double Tick = 0.05;

    public static byte[] Of(Comparison comparison)
    {
        Interval[] intervals = [.. comparison.Networks.Select(network => network.Pooled.Interval)];
        double low = Math.Floor(intervals.Min(interval => interval.Low) / Tick) * Tick;
        double high = Math.Min(1, Math.Ceiling(intervals.Max(interval => interval.High) / Tick) * Tick);
        double bottom = Top + RowHeight * comparison.Networks.Length;
        SvgWriter svg = new(Width, bottom + 50, "Accuracy of the networks", Describe(comparison));
        svg.Text(24, 34, $"Accuracy on {Plural.Of(comparison.Images, "image")} that a network had not seen, {comparison.Folds} folds", new TextStyle(16, Palette.Ink, Bold: true));
        svg.Text(24, 56, "Dots: all folds together; lines: 95 % intervals", new TextStyle(12, Palette.Faint));
        for (double share = low; share < high + Tick / 2; share += Tick)
        {
            svg.Line(X(share), Top, X(share), bottom, Palette.Grid);
            svg.Text(X(share), bottom + 20, Quantity.WholePercent(share), new TextStyle(12, Palette.Faint, "middle"));
        }

        foreach ((int index, ComparedNetwork network) in comparison.Networks.Index())
            DrawRow(svg, network, Top + RowHeight * (index + 0.5));
        return Encoding.UTF8.GetBytes(svg.Finish());

        double X(double share) => Left + (share - low) / (high - low) * (Right - Left);

        void DrawRow(SvgWriter row, ComparedNetwork network, double y)
        {
            Interval interval = network.Pooled.Interval;
            row.Text(Left - 12, y + 4, network.Network.Name, new TextStyle(13, Palette.Ink, "end"));
            row.Rectangle(X(interval.Low), y - 2, X(interval.High) - X(interval.Low), 4, Palette.Blue);
            row.Rectangle(X(network.Pooled.Accuracy) - 5, y - 5, 10, 10, Palette.Blue);
            row.Text(Right + 16, y + 4, Quantity.Percent(network.Pooled.Accuracy), new TextStyle(13, Palette.Ink));
        }
    }

    private static string Describe(Comparison comparison) => string.Join("; ", comparison.Networks.Select(network =>
        $"{network.Network.Name} {Quantity.Percent(network.Pooled.Accuracy)}, 95 % interval {network.Pooled.Interval.InPercent()}"));
}
