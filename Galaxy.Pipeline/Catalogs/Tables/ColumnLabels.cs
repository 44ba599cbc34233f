using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Pipeline.Catalogs.Contract;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>
/// Classes in a column: as text, as whole numbers (a negative one is no class), or as a list with a single 1 (one-hot), whose place is the
/// class's number.
/// </summary>
/// <param name="column">The column.</param>
internal sealed class ColumnLabels(int column) : IRowLabels
{
    public RowLabel Of(IRows rows)
    {
        string field = rows[column];
        if (MissingValue.Is(field))
            return new RowLabel(null, NoteKind.NoLabel);
        if (field[0] == '[')
            return OneHot(field);
        if (!ClassValues.IsWhole(field, out double number))
            return new RowLabel(field);
        return number < 0 ? new RowLabel(null, NoteKind.NoLabel, field) : new RowLabel($"{number}");
    }

    /// <summary>Numbers in their order, anything else by name.</summary>
    public ImmutableArray<string> Order(IReadOnlyCollection<string> found) => found.All(name => ClassValues.IsWhole(name, out _))
        ? [.. found.OrderBy(name => double.Parse(name, CultureInfo.InvariantCulture))]
        : [.. found.OrderByName(name => name)];

    public Problem? Check(IRows rows, IReadOnlyDictionary<string, int> counts) =>
        ClassValues.ProblemOf([.. counts.Keys], counts.Values.Sum()) is { } problem
            ? new Problem(rows.Name, $"column '{rows.Columns[column]}': {problem}", ClassValues.Remedy)
            : null;

    public string? Finding(IRows rows, IReadOnlyDictionary<string, int> counts) =>
        ClassValues.MixtureOf([.. counts.Keys]) is { } mixture ? $"{rows.Name}: column '{rows.Columns[column]}' {mixture}." : null;

    private static RowLabel OneHot(string field)
    {
        string[] values = field.Trim('[', ']').Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        int[] ones = [.. Enumerable.Range(0, values.Length).Where(index => OneHotValue.IsOne(values[index]))];
        return ones is [var only] && values.Count(OneHotValue.IsZero) == values.Length - 1
            ? new RowLabel($"{only}")
            : new RowLabel(null, NoteKind.NoLabel, field);
    }
}
