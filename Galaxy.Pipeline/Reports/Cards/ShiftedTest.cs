using System.Collections.Immutable;
using Galaxy.Pipeline.Shifts;

namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>Tests on the same pictures, changed in several ways.</summary>
/// <param name="How">Of which model, as a sentence without its period.</param>
/// <param name="Rows">A row for each change, and one for the pictures as they are.</param>
internal sealed record ShiftedTest(string How, ImmutableArray<ShiftFigures> Rows)
{
    /// <summary>Those of changed pictures.</summary>
    public IEnumerable<ShiftFigures> Changed => Rows.Where(row => row.Shift != Shift.None.Name);

    /// <summary>Their mean change of the accuracy; 0 without any.</summary>
    public double MeanChange => Changed.Select(row => row.Change).DefaultIfEmpty().Average();

    /// <summary>The model's own.</summary>
    public static ShiftedTest OfModel(ShiftFigures[] rows) => new("The same pictures, changed", [.. rows]);

    /// <summary>Those of a model that was trained the same way.</summary>
    public static ShiftedTest OfOther(ShiftFigures[] rows) =>
        new("On changed pictures, by a model that was trained the same way and has not seen them", [.. rows]);
}
