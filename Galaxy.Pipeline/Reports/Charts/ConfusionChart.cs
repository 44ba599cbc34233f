using System.Xml.Linq;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Charts;

/// <summary>Draws a confusion matrix.</summary>
internal static class ConfusionChart
{
    private const string Title = "Confusion matrix";
    private const double Cell = 76;
    private const double Margin = 24;
    private const double TitleHeight = 64;
    private const double LabelSize = 14;
    private const double Lean = -40;

    /// <summary>
    /// True classes in rows, predicted ones in columns. A cell shows its count and its share of the row; the larger the share, the darker the cell.
    /// </summary>
    public static XElement Of(Evaluation evaluation)
    {
        ShownConfusion shown = ShownConfusion.Of(evaluation);
        double longest = shown.Classes.Max(name => TextWidth.Of(name, LabelSize));
        double leanWidth = longest * Math.Cos(Lean * Math.PI / 180) + LabelSize;
        double leanHeight = longest * Math.Sin(-Lean * Math.PI / 180) + LabelSize;
        double left = Margin + 24 + longest + 12;
        double top = TitleHeight + 24 + leanHeight + 8;
        double side = Cell * shown.Classes.Length;
        double width = Math.Max(left + side + Math.Max(Margin, leanWidth - Cell / 2), 480);
        return Svg.Drawing(width, top + side + Margin, Title, Description(evaluation, shown), [
            Svg.Text(Margin, 34, Title, new TextStyle(18, Palette.Ink, Bold: true)),
            Svg.Text(Margin, 56, Summary(evaluation), new TextStyle(13, Palette.Faint)),
            Svg.Text(left + side / 2, TitleHeight + 22, "predicted", new TextStyle(13, Palette.Faint, "middle")),
            Svg.Text(Margin + 8, top + side / 2, "true", new TextStyle(13, Palette.Faint, "middle", -90)),
            .. Enumerable.Range(0, shown.Classes.Length).SelectMany(label => Row(shown, label, left, top)),
        ]);
    }

    private static IEnumerable<XElement> Row(ShownConfusion shown, int label, double left, double top)
    {
        double middle = (label + 0.5) * Cell;
        TextStyle name = new(LabelSize, Palette.Ink);
        int actual = shown.Matrix.Actual(label);
        return
        [
            Svg.Text(left + middle, top - 10, shown.Classes[label], name with { Angle = Lean }),
            Svg.Text(left - 12, top + middle + 5, shown.Classes[label], name with { Anchor = "end" }),
            .. shown.Matrix.Rows[label].SelectMany((count, predicted) => CellOf(count, actual, left + predicted * Cell, top + label * Cell)),
        ];
    }

    private static IEnumerable<XElement> CellOf(int count, int actual, double x, double y)
    {
        double share = actual == 0 ? 0 : (double)count / actual;
        string shade = Palette.Shade(share);
        TextStyle style = new(16, Palette.InkOn(shade), "middle");
        return
        [
            Svg.Rectangle(x + 1, y + 1, Cell - 2, Cell - 2, shade),
            Svg.Text(x + Cell / 2, y + Cell / 2 + 1, Quantity.Count(count), style),
            Svg.Text(x + Cell / 2, y + Cell / 2 + 19, actual == 0 ? Quantity.Nothing : Quantity.WholePercent(share), style with { Size = 12 }),
        ];
    }

    private static string Summary(Evaluation evaluation) =>
        $"{Plural.Of(evaluation.Count, "test image")}, {Quantity.Percent(evaluation.Accuracy)} right "
        + $"(95 % interval {evaluation.Interval.InPercent()})";

    private static string Description(Evaluation evaluation, ShownConfusion shown) => shown.Note is { } note
        ? $"{Summary(evaluation)}. {note}"
        : $"{Summary(evaluation)}. Recognized: {string.Join("; ", evaluation.PerClass.Select(Recall))}.";

    private static string Recall(ClassScore score) =>
        score.Recall is { } recall ? $"{score.Name} {Quantity.Percent(recall)}" : $"{score.Name} without images";
}
