using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Draws a reliability diagram (DeGroot and Fienberg, 1983): how often answers of a probability are right.</summary>
public static class ReliabilitySvg
{
    private const double CountsGap = 80;
    private const double CountsHeight = 80;

    /// <summary>Pale enough for the lines on the bars.</summary>
    private const double BarShade = 0.6;

    /// <summary>Bars of accuracy over the answers' probability beside the diagonal of honest ones; below, how many images each stands for.</summary>
    public static string Of(Evaluation evaluation)
    {
        IReadOnlyList<string> words = NarrowChart.Wrap(Summary(evaluation.Calibration));
        double top = NarrowChart.FrameTop(words);
        SvgWriter svg = new(
            NarrowChart.Width, top + NarrowChart.Side + CountsGap + CountsHeight + NarrowChart.Margin, "Reliability", Description(evaluation.Calibration));
        NarrowChart.DrawHeading(svg, "Reliability", words);
        ShareChart chart = new(svg, NarrowChart.Left, top, NarrowChart.Side);
        chart.DrawAxes("probability of the answer", "share of the answers that are right");
        foreach (ReliabilityBin bin in evaluation.Calibration.Bins)
            DrawBin(svg, chart, bin);
        chart.DrawDiagonal();
        foreach (ReliabilityBin bin in evaluation.Calibration.Bins)
            DrawMean(svg, chart, bin);
        DrawCounts(svg, chart, evaluation.Calibration);
        return svg.Finish();
    }

    private static void DrawBin(SvgWriter svg, ShareChart chart, ReliabilityBin bin)
    {
        if (bin.Accuracy is not { } accuracy)
            return;
        (double x, double y) = chart.Place(bin.Low, accuracy);
        (double right, double bottom) = chart.Place(bin.High, 0);
        svg.Rectangle(x + 1, y, right - x - 2, bottom - y, Palette.Shade(BarShade));
    }

    /// <summary>Where the bin's bar would end if its probabilities were honest.</summary>
    private static void DrawMean(SvgWriter svg, ShareChart chart, ReliabilityBin bin)
    {
        if (bin.Confidence is not { } confidence)
            return;
        (double left, double y) = chart.Place(bin.Low, confidence);
        (double right, _) = chart.Place(bin.High, confidence);
        svg.Curve([(left + 1, y), (right - 1, y)], Palette.Vermilion, dashed: false);
    }

    private static void DrawCounts(SvgWriter svg, ShareChart chart, Calibration calibration)
    {
        int most = calibration.Bins.Max(bin => bin.Count);
        double bottom = chart.Top + chart.Side + CountsGap + CountsHeight;
        svg.Text(chart.Left, bottom - CountsHeight - 8, "images", new TextStyle(13, Palette.Faint));
        svg.Line(chart.Left, bottom, chart.Left + chart.Side, bottom, Palette.Faint);
        foreach (ReliabilityBin bin in calibration.Bins.Where(bin => bin.Count > 0))
        {
            (double x, _) = chart.Place(bin.Low, 0);
            (double right, _) = chart.Place(bin.High, 0);
            double height = (CountsHeight - 18) * bin.Count / most;
            svg.Rectangle(x + 1, bottom - height, right - x - 2, height, Palette.Grid);
            svg.Text((x + right) / 2, bottom - height - 4, Quantity.Count(bin.Count), new TextStyle(11, Palette.Ink, "middle"));
        }
    }

    private static string Summary(Calibration calibration) =>
        $"Bars: how often answers are right. Short lines: their mean probability. Expected calibration error {Quantity.Percent(calibration.ExpectedError)}";

    private static string Description(Calibration calibration) => $"{Summary(calibration)}. " + string.Join("; ", calibration.Bins
        .Where(bin => bin.Count > 0)
        .Select(bin => $"{Plural.Of(bin.Count, "image")} with a probability of {Quantity.Range(bin.Low, bin.High)}: {Quantity.Percent(bin.Accuracy)} right")) + ".";
}
