using System.Collections.Immutable;
using Galaxy.Pipeline.Shifts;

namespace Galaxy.Pipeline.Reports.Csv;

/// <summary>Writes shifts.csv: a row for pictures as they are, then one per shift.</summary>
internal static class ShiftsCsv
{
    private static readonly ImmutableArray<string> Head = ["shift", "images", "accuracy", "low", "high", "macroRecall", "ece"];

    /// <summary>A header line, then the rows, in <see cref="CsvFormat"/>; what is no count is a share.</summary>
    public static string Of(ShiftTable shifts) => CsvFormat.Of(csv =>
    {
        csv.WriteRow(Head);
        foreach (ShiftRow row in shifts.Rows)
        {
            csv.WriteField(row.Name);
            csv.WriteField(row.Test.Count);
            csv.WriteField(row.Test.Accuracy);
            csv.WriteField(row.Test.Interval.Low);
            csv.WriteField(row.Test.Interval.High);
            csv.WriteField(row.Test.MacroRecall);
            csv.WriteField(row.Test.Calibration.ExpectedError);
            csv.NextRecord();
        }
    });
}
