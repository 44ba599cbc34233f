using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Draws loss and accuracy over the epochs.</summary>
internal static class LearningCurves
{
    private const double Width = 960;
    private const double Height = 400;
    private const double PanelWidth = 460;
    private const double PanelHeight = 350;
    private const double ChartWidth = 380;
    private const double ChartHeight = 252;

    /// <summary>Two charts side by side: training solid, validation dashed.</summary>
    public static XElement Of(RunReport report) => Svg.Drawing(
        Width, Height, $"{report.Setup.Network}: loss and accuracy per epoch", Description(report),
        [
            Svg.Text(24, 34, $"{report.Setup.Network}: {Plural.Of(report.Epochs.Length, "epoch")}", new TextStyle(18, Palette.Ink, Bold: true)),
            .. Legend(700, 34, report.Epochs),
            .. LossChart(report.Epochs, 70, 88),
            .. AccuracyChart(report, 550, 88),
        ]);

    /// <summary>Only the loss, small enough for a narrow page.</summary>
    /// <param name="epochs">At least one.</param>
    public static XElement Loss(ImmutableArray<EpochRow> epochs) => Panel(
        epochs, "Loss per epoch", $"After {Plural.Of(epochs.Length, "epoch")} the training loss is {Quantity.Loss(epochs[^1].TrainLoss)}.",
        LossChart(epochs, 62, 40));

    /// <summary>Only the accuracy.</summary>
    public static XElement Accuracy(RunReport report) =>
        Panel(report.Epochs, "Accuracy per epoch", Description(report), AccuracyChart(report, 62, 40));

    private static XElement Panel(ImmutableArray<EpochRow> epochs, string title, string description, IEnumerable<XElement> chart) =>
        Svg.Drawing(PanelWidth, PanelHeight, title, description, [.. Legend(212, 24, epochs), .. chart]);

    private static IEnumerable<XElement> LossChart(ImmutableArray<EpochRow> epochs, double left, double top) =>
        new LineChart("Loss (nats)", left, top, ChartWidth, ChartHeight, Quantity.Mark).Of(
            Axis.OfEpochs(epochs.Length), Axis.FromZero(epochs.SelectMany(Losses)),
            [.. epochs.Select(epoch => (double?)epoch.TrainLoss)], [.. epochs.Select(epoch => epoch.ValidationLoss)]);

    private static IEnumerable<XElement> AccuracyChart(RunReport report, double left, double top) =>
        new LineChart("Accuracy", left, top, ChartWidth, ChartHeight, Quantity.WholePercent).Of(
            Axis.OfEpochs(report.Epochs.Length), new Axis(0, 1, 0.2),
            [.. report.Epochs.Select(epoch => (double?)epoch.TrainAccuracy)], [.. report.Epochs.Select(epoch => epoch.ValidationAccuracy)]);

    private static IEnumerable<XElement> Legend(double x, double y, ImmutableArray<EpochRow> epochs) =>
    [
        .. Key(x, y, "training", Palette.Blue, dashed: false),
        .. epochs.Any(epoch => epoch.ValidationLoss is not null)
            ? Key(x + 120, y, "validation", Palette.Vermilion, dashed: true)
            : [Svg.Text(x + 120, y, "no validation images", new TextStyle(12, Palette.Faint))],
    ];

    private static IEnumerable<XElement> Key(double x, double y, string name, string color, bool dashed) =>
    [
        Svg.Curve([(x, y - 5), (x + 28, y - 5)], color, dashed),
        Svg.Text(x + 36, y, name, new TextStyle(14, Palette.Ink)),
    ];

    private static IEnumerable<double> Losses(EpochRow epoch) => [epoch.TrainLoss, epoch.ValidationLoss ?? 0];

    private static string Description(RunReport report) => report.Epochs.IsEmpty
        ? "No epoch was trained."
        : $"After {Plural.Of(report.Epochs.Length, "epoch")} the training loss is {Quantity.Loss(report.Epochs[^1].TrainLoss)} "
            + $"and the training accuracy {Quantity.Percent(report.Epochs[^1].TrainAccuracy)}.";
}
