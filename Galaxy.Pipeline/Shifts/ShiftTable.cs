using System.Collections.Immutable;

namespace Galaxy.Pipeline.Shifts;

/// <summary>How a model did on the same pictures as they are and under every shift.</summary>
/// <param name="Plain">As they are.</param>
/// <param name="Shifted">Under each shift, at least one, with as many pictures.</param>
public sealed record ShiftTable(ShiftRow Plain, ImmutableArray<ShiftRow> Shifted)
{
    /// <summary>All rows, the plain one first.</summary>
    public IEnumerable<ShiftRow> Rows => Shifted.Prepend(Plain);

    /// <summary>Mean change of the accuracy under the shifts, a difference of shares; negative where the model gets worse.</summary>
    public double MeanChange => Shifted.Average(Change);

    /// <summary>Change of the accuracy under a shift.</summary>
    public double Change(ShiftRow row) => (double)(row.Test.Confusion.Correct - Plain.Test.Confusion.Correct) / Plain.Test.Count;
}
