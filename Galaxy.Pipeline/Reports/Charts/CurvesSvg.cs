using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Draws loss and accuracy over the epochs.</summary>
public static class CurvesSvg
{
    private const double Width = 960;
    private const double Height = 400;
    private const double PanelWidth = 460;
    private const double PanelHeight = 350;
    private const double ChartWidth = 380;
    private const double ChartHeight = 252;

    /// <summary>Two charts side by side: training drawn through, validation dashed.</summary>
    public static string Of(RunReport report)
    {
        SvgWriter svg = new(Width, Height, $"{report.Network}: loss and accuracy per epoch", Description(report));
        svg.Text(24, 34, $"{report.Network}: {Plural.Of(report.Epochs.Length, "epoch")}", new TextStyle(18, Palette.Ink, Bold: true));
        DrawLegend(svg, 700, 34, report);
        DrawLoss(svg, report, 70, 88);
        DrawAccuracy(svg, report, 550, 88);
        return svg.Finish();
    }

    /// <summary>The loss alone, small enough for a narrow page.</summary>
    public static string Loss(RunReport report) => Panel(report, "Loss per epoch", DrawLoss);

    /// <summary>The accuracy alone.</summary>
    public static string Accuracy(RunReport report) => Panel(report, "Accuracy per epoch", DrawAccuracy);

    private static string Panel(RunReport report, string title, Action<SvgWriter, RunReport, double, double> draw)
    {
        SvgWriter svg = new(PanelWidth, PanelHeight, title, Description(report));
        DrawLegend(svg, 212, 24, report);
        draw(svg, report, 62, 40);
        return svg.Finish();
    }

    private static void DrawLoss(SvgWriter svg, RunReport report, double left, double top) =>
        new LineChart("Loss (nats)", left, top, ChartWidth, ChartHeight, Quantity.Mark).Draw(
            svg, Axis.OfEpochs(report.Epochs.Length), Axis.FromZero(report.Epochs.SelectMany(Losses)),
            [.. report.Epochs.Select(epoch => (double?)epoch.TrainLoss)], [.. report.Epochs.Select(epoch => epoch.ValidationLoss)]);

    private static void DrawAccuracy(SvgWriter svg, RunReport report, double left, double top) =>
        new LineChart("Accuracy", left, top, ChartWidth, ChartHeight, Quantity.WholePercent).Draw(
            svg, Axis.OfEpochs(report.Epochs.Length), new Axis(0, 1, 0.2),
            [.. report.Epochs.Select(epoch => (double?)epoch.TrainAccuracy)], [.. report.Epochs.Select(epoch => epoch.ValidationAccuracy)]);

    private static void DrawLegend(SvgWriter svg, double x, double y, RunReport report)
    {
        DrawKey(svg, x, y, "training", Palette.Blue, dashed: false);
        if (report.HasValidationCurve)
            DrawKey(svg, x + 120, y, "validation", Palette.Vermilion, dashed: true);
        else
            svg.Text(x + 120, y, "no validation images", new TextStyle(12, Palette.Faint));
    }

    private static void DrawKey(SvgWriter svg, double x, double y, string name, string colour, bool dashed)
    {
        svg.Curve([(x, y - 5), (x + 28, y - 5)], colour, dashed);
        svg.Text(x + 36, y, name, new TextStyle(14, Palette.Ink));
    }

    private static IEnumerable<double> Losses(EpochRow epoch) => [epoch.TrainLoss, epoch.ValidationLoss ?? 0];

    private static string Description(RunReport report) => report.Epochs.IsEmpty
        ? "No epoch was trained."
        : $"After {Plural.Of(report.Epochs.Length, "epoch")} the training loss is {Quantity.Loss(report.Epochs[^1].TrainLoss)} and the training accuracy {Quantity.Percent(report.Epochs[^1].TrainAccuracy)}.";
}
