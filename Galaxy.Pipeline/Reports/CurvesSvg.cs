namespace Galaxy.Pipeline.Reports;

/// <summary>Draws loss and accuracy over the epochs.</summary>
public static class CurvesSvg
{
    private const double Width = 960;
    private const double Height = 400;

    /// <summary>Two charts side by side: training drawn through, validation dashed.</summary>
    public static string Of(RunReport report)
    {
        SvgWriter svg = new(Width, Height, $"{report.Network}: loss and accuracy per epoch", Description(report));
        svg.Text(24, 34, $"{report.Network}: {report.Epochs.Length} epoch{(report.Epochs.Length == 1 ? "" : "s")}", new TextStyle(18, Palette.Ink, Bold: true));
        bool validated = report.Epochs.Any(epoch => epoch.ValidationLoss is not null);
        DrawLegend(svg, validated);
        LineChart loss = new("Loss (nats)", 70, 88, 380, 252, "0.###");
        loss.Draw(svg, Axis.OfEpochs(report.Epochs.Length), Axis.FromZero(report.Epochs.SelectMany(Losses)),
            [.. report.Epochs.Select(epoch => (double?)epoch.TrainLoss)], [.. report.Epochs.Select(epoch => epoch.ValidationLoss)]);
        LineChart accuracy = new("Accuracy", 550, 88, 380, 252, "0 %");
        accuracy.Draw(svg, Axis.OfEpochs(report.Epochs.Length), new Axis(0, 1, 0.2),
            [.. report.Epochs.Select(epoch => (double?)epoch.TrainAccuracy)], [.. report.Epochs.Select(epoch => epoch.ValidationAccuracy)]);
        return svg.Finish();
    }

    private static void DrawLegend(SvgWriter svg, bool validated)
    {
        DrawKey(svg, 700, "training", Palette.Blue, dashed: false);
        if (validated)
            DrawKey(svg, 820, "validation", Palette.Vermilion, dashed: true);
    }

    private static void DrawKey(SvgWriter svg, double x, string name, string colour, bool dashed)
    {
        svg.Curve([(x, 29), (x + 28, 29)], colour, dashed);
        svg.Text(x + 36, 34, name, new TextStyle(14, Palette.Ink));
    }

    private static IEnumerable<double> Losses(EpochRow epoch) => [epoch.TrainLoss, epoch.ValidationLoss ?? 0];

    private static string Description(RunReport report) => report.Epochs.IsEmpty
        ? "No epoch was trained."
        : $"After {report.Epochs.Length} epochs the training loss is {report.Epochs[^1].TrainLoss:0.###} and the training accuracy {report.Epochs[^1].TrainAccuracy:P1}.";
}
