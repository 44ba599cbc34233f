using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>What a card says of measurements.</summary>
internal static class CardMeasured
{
    public static string Of(ModelCard card) => string.Join('\n', [
        "## Measured\n",
        .. card.Measured.IsEmpty ? ["Nothing. No picture was kept for a test.\n"] : card.Measured.Select(Section),
        .. card.Shifts is { } shifts ? [$"{shifts.How}:\n", Table(shifts)] : Array.Empty<string>()]);

    private static string Section(Measurement measured) =>
        $"{measured.How}: {measured.Headline}.\n\n{Figures(measured.Test)}\n{Classes(measured.Test)}";

    private static string Figures(TestFigures test) => MarkdownTable.Of(["figure", "value"], [
        [$"accuracy on all {Quantity.Count(test.Images)}", Quantity.Percent(test.Accuracy) + Interval(test.Interval)],
        ["macro recall", Quantity.Percent(test.MacroRecall)],
        ["expected calibration error", Quantity.Score(test.Ece)],
        .. test.RotationConsistency is { } share ? [["same class in all eight orientations", Quantity.Percent(share)]] : Array.Empty<string[]>(),
        .. test.Unlike is { } unlike ? [["marked as unlike those of the training", Quantity.Count(unlike)]] : Array.Empty<string[]>()]);

    private static string Classes(TestFigures test) => MarkdownTable.Of(
        ["class", "pictures", "recall"],
        test.PerClass.Select(score => (IEnumerable<string>)
            [score.Class, Quantity.Count(score.Images), Quantity.Percent(score.Recall) + Interval(score.RecallInterval)]));

    private static string Table(ShiftedTest shifts) => MarkdownTable.Of(
        ["change", "pictures", "accuracy", "change in points"],
        [
            .. shifts.Rows.Select(row => new[]
            {
                row.Words, Quantity.Count(row.Images), Quantity.Percent(row.Accuracy), Quantity.Points(row.Change),
            }),
            ["mean of all changes", "", "", Quantity.Points(shifts.MeanChange)],
        ]);

    /// <summary>Where a share lies with 95 % confidence.</summary>
    public static string Interval(double[]? bounds) => bounds is [var low, var high] ? $" ({Quantity.Range(low, high)})" : "";
}
