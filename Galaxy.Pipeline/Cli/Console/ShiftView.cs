using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Shifts;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>How a model did under shifts, as a table.</summary>
internal static class ShiftView
{
    public static void Show(this Reporter reporter, ShiftTable shifts)
    {
        TextTable table = new("pictures", ["accuracy", "95 % interval", "change", "macro recall", "ECE"]);
        foreach (ShiftRow row in shifts.Rows)
            table.AddRow(
                row.Words, Quantity.Percent(row.Test.Accuracy), row.Test.Interval.InPercent(), Change(shifts, row),
                Quantity.Percent(row.Test.MacroRecall), Quantity.Percent(row.Test.Calibration.ExpectedError));
        reporter.Write(table);
        reporter.Highlight($"Mean change of the accuracy under the shifts: [bold]{Quantity.Points(shifts.MeanChange)} points[/]");
    }

    private static string Change(ShiftTable shifts, ShiftRow row) =>
        ReferenceEquals(row, shifts.Plain) ? Quantity.Nothing : Quantity.Points(shifts.Change(row));
}
