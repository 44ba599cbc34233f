using System.Collections.Immutable;
using Galaxy.Pipeline.Shifts;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>How a model did under a shift; <c>none</c> for pictures as they are.</summary>
internal sealed record ShiftDocument(
    string Shift, int Images, double Accuracy, Verbatim? Interval, double Change, double MacroRecall, double Ece)
{
    public static ImmutableArray<ShiftDocument>? Of(ShiftTable? shifts) => shifts is null ? null :
    [
        .. shifts.Rows.Select(row => new ShiftDocument(
            row.Name, row.Test.Count, row.Test.Accuracy, Verbatim.Of(row.Test.Interval), shifts.Change(row), row.Test.MacroRecall,
            row.Test.Calibration.ExpectedError)),
    ];
}
