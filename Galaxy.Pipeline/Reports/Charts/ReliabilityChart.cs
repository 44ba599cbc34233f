using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Draws a reliability diagram (DeGroot and Fienberg, 1983): how often answers of a probability are right.</summary>
internal static class ReliabilityChart
{
    private const string Title = "Reliability";
    private const double CountsGap = 80;
    private const double CountsHeight = 80;

    /// <summary>Pale enough for lines on top of the bars.</summary>
    private const double BarShade = 0.6;

    /// <summary>
    /// Bars of accuracy over the answers' probability, with the diagonal on which the two agree; below, the number of images in each bar.
    /// </summary>
    public static XElement Of(Evaluation evaluation)
    {
        Calibration calibration = evaluation.Calibration;
        IReadOnlyList<string> words = NarrowChart.Wrap(Summary(calibration));
        ShareChart chart = new(NarrowChart.Left, NarrowChart.FrameTop(words), NarrowChart.Side);
        return Svg.Drawing(
            NarrowChart.Width, chart.Top + chart.Side + CountsGap + CountsHeight + NarrowChart.Margin, Title, Description(calibration),
            [
                .. NarrowChart.Heading(Title, words),
                .. chart.Axes("probability of the answer", "share of the answers that are right"),
                .. calibration.Bins.Where(bin => bin.Accuracy is not null).Select(bin => Bar(chart, bin, bin.Accuracy!.Value)),
                chart.Diagonal(),
                .. calibration.Bins.Where(bin => bin.Confidence is not null).Select(bin => Mean(chart, bin, bin.Confidence!.Value)),
                .. Counts(chart, calibration),
            ]);
    }

    private static XElement Bar(ShareChart chart, ReliabilityBin bin, double accuracy)
    {
        (double x, double y) = chart.Place(bin.Low, accuracy);
        (double right, double bottom) = chart.Place(bin.High, 0);
        return Svg.Rectangle(x + 1, y, right - x - 2, bottom - y, Palette.Shade(BarShade));
    }

    /// <summary>Where the bin's bar would end if its probabilities were calibrated.</summary>
    private static XElement Mean(ShareChart chart, ReliabilityBin bin, double confidence)
    {
        (double left, double y) = chart.Place(bin.Low, confidence);
        (double right, _) = chart.Place(bin.High, confidence);
        return Svg.Curve([(left + 1, y), (right - 1, y)], Palette.Vermilion);
    }

    private static IEnumerable<XElement> Counts(ShareChart chart, Calibration calibration)
    {
        int most = calibration.Bins.Max(bin => bin.Count);
        double bottom = chart.Top + chart.Side + CountsGap + CountsHeight;
        return
        [
            Svg.Text(chart.Left, bottom - CountsHeight - 8, "images", new TextStyle(13, Palette.Faint)),
            Svg.Line(chart.Left, bottom, chart.Left + chart.Side, bottom, Palette.Faint),
            .. calibration.Bins.Where(bin => bin.Count > 0).SelectMany(bin => CountBar(chart, bin, bottom, (CountsHeight - 18) * bin.Count / most)),
        ];
    }

    private static IEnumerable<XElement> CountBar(ShareChart chart, ReliabilityBin bin, double bottom, double height)
    {
        (double x, _) = chart.Place(bin.Low, 0);
        (double right, _) = chart.Place(bin.High, 0);
        return
        [
            Svg.Rectangle(x + 1, bottom - height, right - x - 2, height, Palette.Grid),
            Svg.Text((x + right) / 2, bottom - height - 4, Quantity.Count(bin.Count), new TextStyle(11, Palette.Ink, "middle")),
        ];
    }

    private static string Summary(Calibration calibration) =>
        "Bars: how often answers are right. Short lines: their mean probability. "
        + $"Expected calibration error {Quantity.Percent(calibration.ExpectedError)}";

    private static string Description(Calibration calibration) => $"{Summary(calibration)}. " + string.Join("; ", calibration.Bins
        .Where(bin => bin.Count > 0)
        .Select(InWords)) + ".";

    private static string InWords(ReliabilityBin bin) =>
        $"{Plural.Of(bin.Count, "image")} with a probability of {Quantity.Range(bin.Low, bin.High)}: {Quantity.Percent(bin.Accuracy)} right";
}
